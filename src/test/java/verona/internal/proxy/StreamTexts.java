package verona.internal.proxy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What a program and a server may say. */
final class StreamTexts {

    /** Text as it may stand in an element. */
    private static final String[] TEXTS = {
        "a",
        " ",
        "\n",
        "\r\n",
        "\t",
        "&lt;",
        "&#10;",
        "&amp;amp;",
        "é",
        "\uD83C\uDFAD",
        "\u2028",
        "]]",
        "'",
        "\"",
        "/>",
        "<![CDATA[<message>&]]>",
        "<body/>",
        "<x xmlns='urn:example'></x >",
    };

    /** Values of attributes, as they may be written. */
    private static final String[] VALUES = {
        "''", "\"'\"", "'>'", "'/>'", "'\"é&#9;'", "\"&gt;\n\""
    };

    /** What a stream may be made of, and anything else. */
    private static final String[] PIECES = {
        Conversation.HEADER,
        "<message>",
        "</message>",
        "<iq/>",
        "<x:y/>",
        "</stream:stream>",
        "<",
        ">",
        "/",
        "'",
        "&",
        "]]>",
        "<![CDATA[",
        "<!--",
        "<?xml version='1.0'?>",
        "<?p?>",
        " ",
        "é",
        "\u0000",
    };

    private StreamTexts() {}

    /** Whole elements. */
    static Arbitrary<String> stanzas() {
        Arbitrary<String> name = Arbitraries.of("message", "presence", "iq", "x:y");
        Arbitrary<String> value = Arbitraries.of(VALUES);
        Arbitrary<String> content =
                Arbitraries.of(TEXTS).list().ofMaxSize(30).map(parts -> String.join("", parts));
        return Combinators.combine(name, value, content)
                .as((tag, id, text) -> "<" + tag + " xmlns:x='urn:x' id=" + id + end(tag, text));
    }

    private static String end(String tag, String content) {
        return content.isEmpty() ? " />" : "\n>" + content + "</" + tag + ">";
    }

    /** Anything. */
    static Arbitrary<byte[]> soups() {
        Arbitrary<byte[]> pieces = Arbitraries.of(PIECES).map(String::getBytes);
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        return Arbitraries.frequencyOf(Tuple.of(9, pieces), Tuple.of(1, bytes))
                .list()
                .ofMaxSize(40)
                .map(StreamTexts::join);
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
