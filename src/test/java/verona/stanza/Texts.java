package verona.stanza;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Text that XML 1.0 can hold (§2.2), rich in what has to be escaped. */
public final class Texts extends DomainContextBase {

    private static final String[] PIECES = {
        "\n",
        "\t",
        "\r",
        "\r\n",
        " ",
        "  ",
        "<",
        ">",
        "&",
        "'",
        "\"",
        "]]>",
        "]]",
        "]",
        "&#10;",
        "&lt;",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "\uD83C\uDFAD",
        "\uFFFD",
        "a",
        "ß",
        "<!--",
        "<![CDATA[",
        "\\",
        "\\u0041",
        "\"\"\"",
        "%",
        "$"
    };

    /** Any such text. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
