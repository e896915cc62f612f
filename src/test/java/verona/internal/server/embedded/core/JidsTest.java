package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * RFC 7622 §3, with RFC 8264 and 8265. Servers that prepare by RFC 6122 still, such as Prosody,
 * differ from it.
 */
class JidsTest {

    private static final String LABEL = "a".repeat(63);

    /** RFC 7622 §3.3, RFC 8265 §3.3. */
    @ParameterizedTest
    @CsvSource({
        "Romeo, romeo",
        "J\u00DCLIET, j\u00FCliet",
        "ju\u0308liet, j\u00FCliet",
        "\uFF2Auliet\uFF11, juliet1",
        "\u0130, i\u0307",
        "\u05D0\u05D1\u05B0, \u05D0\u05D1\u05B0",
        "\u05D01, \u05D01",
        "\u0628\u0661, \u0628\u0661",
        "\u3007\u0F0B, \u3007\u0F0B",
        "\u0628\u06FD, \u0628\u06FD",
        "a\\20b!#$%()*+-.=?[]^_`{|}~, a\\20b!#$%()*+-.=?[]^_`{|}~",
        "l\u00B7l, l\u00B7l",
        "\u0375\u03B1, \u0375\u03B1",
        "\u05D0\u05F3, \u05D0\u05F3",
        "\u30A2\u30FB, \u30A2\u30FB",
        "\u0915\u094D\u200D\u0937, \u0915\u094D\u200D\u0937",
    })
    void preparesALocalpart(String written, String prepared) throws XmppStringprepException {
        assertThat(Jids.local(written).toString()).isEqualTo(prepared);
    }

    /** RFC 7622 §3.3.1 and table 2, RFC 8264 §4.2.3, RFC 5892 appendix A, RFC 5893 §2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"juliet\"",
                "a&b",
                "a'b",
                "a/b",
                "a:b",
                "a<b",
                "a>b",
                "a@b",
                "foo bar",
                "a\u007F",
                "henry\u2163",
                "\u265A",
                "\uFB01",
                "a\u3000b",
                "a\u00ADb",
                "a\uFE0F",
                "\u1100\u1161",
                "\u0628\u0640",
                "\uE000",
                "\u0378",
                "\uD800",
                "a\u200Db",
                "a\u00B7l",
                "l\u00B7a",
                "\u0375a",
                "\u05F3\u05D0",
                "a\u30FB",
                "\u0628\u0661\u06F1",
                "\u05D0a",
                "a\u05D0",
                "1\u05D0",
                "\u0661",
                "\u05D0-",
                "\u06281\u0661",
            })
    void refusesALocalpart(String written) {
        assertThatThrownBy(() -> Jids.local(written)).isInstanceOf(XmppStringprepException.class);
    }

    /** RFC 7622 §3.5, examples 6 and 7, and 9 to 11: Prosody takes the second for the first. */
    @ParameterizedTest
    @CsvSource({
        "fussball, fu\u00DFball",
        "\u03B1\u03A3, \u03B1\u03C2",
    })
    void tellsLocalpartsApart(String one, String other) throws XmppStringprepException {
        assertThat(Jids.local(one)).isNotEqualTo(Jids.local(other));
        assertThat(Jids.local("\u03B1\u03A3")).isEqualTo(Jids.local("\u03B1\u03C3"));
    }

    /** RFC 7622 §3.2. */
    @ParameterizedTest
    @CsvSource({
        "Localhost, localhost",
        "example.net., example.net",
        "127.0.0.1, 127.0.0.1",
        "[2001:DB8::1], [2001:db8::1]",
        "[fe80::1%25eth0], [fe80::1%25eth0]",
        "b\u00FCcher.example, b\u00FCcher.example",
        "BU\u0308CHER.example, b\u00FCcher.example",
        "XN--BCHER-KVA.example, b\u00FCcher.example",
        "\uFF41\uFF0Eexample, a.example",
        "a\u3002example, a.example",
        "stra\u00DFe.example, stra\u00DFe.example",
        "1.\u05D0\u05D11.example, 1.\u05D0\u05D11.example",
    })
    void preparesADomain(String written, String prepared) throws XmppStringprepException {
        assertThat(Jids.domain(written).toString()).isEqualTo(prepared);
        assertThat(Jids.from("a@" + written + "/b").toString()).isEqualTo("a@" + prepared + "/b");
    }

    /** RFC 7622 §3.2.1, RFC 5890 §2.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                ".a",
                "a b",
                "a_b",
                "-a",
                "a-",
                "ab--c",
                "xn--a",
                "\u2603.example",
                "\u0301a",
                "a\u00ADb",
                "a\u00B7b",
                "\u05D0a.example",
                "::1",
                "[::1",
                "[]",
                "[::1::2]",
                "[a.example]",
                "a[::1]",
            })
    void refusesADomain(String written) {
        assertThatThrownBy(() -> Jids.domain(written)).isInstanceOf(XmppStringprepException.class);
    }

    /**
     * RFC 7622 §3.4, RFC 8265 §4.2: as the last three show, Prosody would change or refuse more.
     */
    @ParameterizedTest
    @CsvSource({
        "Orchard wall, Orchard wall",
        "foo@bar/x, foo@bar/x",
        "e\u0301, \u00E9",
        "a\u1680\u3000b, a  b",
        "\uFB01\uFF21\u2163, \uFB01\uFF21\u2163",
        "\u265A\uFFFD\u2FF0, \u265A\uFFFD\u2FF0",
        "\u05D0x, \u05D0x",
    })
    void preparesAResource(String written, String prepared) throws XmppStringprepException {
        assertThat(Jids.resource(written).toString()).isEqualTo(prepared);
    }

    /** RFC 8264 §4.3.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFE0F",
                "\u0007",
                "a\u0085",
                "\u00AD",
                "a\u200Bb",
                "\u202E",
                "\u2028",
                "\u034F",
                "\u3164",
                "\uFFA0",
                "\uDB40\uDD00",
                "\u1100",
                "\uA960",
                "\uD7B0",
                "\u3031",
                "\uE000",
                "\uFDD0",
                "\uFFFE",
                "\u0378",
                "\uD83E",
                "\u0661\u06F1",
                "\u06F1\u0661",
                "\uD83D\uDC68\u200D\uD83D\uDC69",
            })
    void refusesAResource(String written) {
        assertThatThrownBy(() -> Jids.resource(written))
                .isInstanceOf(XmppStringprepException.class);
    }

    /** RFC 7622 §3.1: bytes of UTF-8, after preparation. */
    @Test
    void letsNoPartBeLongerThan1023Bytes() throws XmppStringprepException {
        String longest = "\u00E9".repeat(511) + "e";
        assertThat(Jids.local(longest)).hasSize(512);
        assertThat(Jids.resource("e\u0301".repeat(511) + "e")).hasSize(512);
        assertThatThrownBy(() -> Jids.local(longest + "e"))
                .isInstanceOf(XmppStringprepException.class);
        assertThatThrownBy(() -> Jids.resource(longest + "e"))
                .isInstanceOf(XmppStringprepException.class);
    }

    /** RFC 7622 §3.2, RFC 1034 §3.1. */
    @Test
    void letsNoDomainOrLabelBeTooLong() throws XmppStringprepException {
        String longest = (LABEL + ".").repeat(15) + LABEL;
        assertThat(Jids.domain(longest).toString()).hasSize(1023);
        assertThatThrownBy(() -> Jids.domain("a." + longest))
                .isInstanceOf(XmppStringprepException.class);
        assertThatThrownBy(() -> Jids.domain(LABEL + "a"))
                .isInstanceOf(XmppStringprepException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "@b", "a@b/", "/b", "@b/", "a@b@c", "a b@c"})
    void refusesWhatIsNoJid(String written) {
        assertThatThrownBy(() -> Jids.from(written)).isInstanceOf(XmppStringprepException.class);
        assertThatThrownBy(() -> Jids.require(written)).isInstanceOf(StanzaError.class);
    }

    /** RFC 7622 §3.4.1, RFC 3454 §7: both kinds may be asked for, but only one may be kept. */
    @Test
    void tellsWhatMayBeKept() throws XmppStringprepException {
        assertThat(Jids.resource("\uD83E\uDD16\uFE0F").toString()).isEqualTo("\uD83E\uDD16");
        assertThat(Jids.isStorable("\uD83E\uDD16")).isFalse();
        assertThat(Jids.isStorable("\u2615")).isFalse();
        assertThat(Jids.isStorable("\u2603 \u00E9\u05D0\u4E00 x")).isTrue();
    }
}
