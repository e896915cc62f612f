package verona.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.stringprep.XmppStringprepException;

/** RFC 6122 §2 and appendix B, RFC 3454. */
class JidsTest {

    @ParameterizedTest
    @CsvSource({
        "Romeo@Localhost/Orchard, romeo@localhost/Orchard",
        "a@b/x\u00ADy\uFE0F\u200D, a@b/xy",
        "a@b/e\u0301, a@b/\u00E9",
        "a@b/\uFB01, a@b/fi",
        "a@b/\u05D0\u05D1, a@b/\u05D0\u05D1",
        "localhost, localhost",
    })
    void preparesWhatHasMoreThanOneWayToBeWritten(String written, String prepared)
            throws XmppStringprepException {
        assertThat(Jids.from(written).toString()).isEqualTo(prepared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b/\u0007",
                "a@b/\u1680",
                "a@b/\u202E",
                "a@b/\uE000",
                "a@b/\uFFFD",
                "a@b/\u2FF0",
                "a@b/\uFDD0",
                "a@b/\uFFFE",
                "a@b/\u05D0x",
                "a@b/\u05D0x\u05D0",
                "a@b/\u00AD",
                "a@",
                "@b",
                "a@b/",
            })
    void refusesWhatIsNoJid(String written) {
        assertThatThrownBy(() -> Jids.from(written)).isInstanceOf(XmppStringprepException.class);
        assertThatThrownBy(() -> Jids.require(written)).isInstanceOf(StanzaError.class);
    }

    /** RFC 3454 §7: both kinds may be asked for, but only one may be kept. */
    @Test
    void tellsWhatMayBeKept() throws XmppStringprepException {
        assertThat(Jids.resource("\uD83E\uDD16\uFE0F").toString()).isEqualTo("\uD83E\uDD16");
        assertThat(Jids.isStorable("\uD83E\uDD16")).isFalse();
        assertThat(Jids.isStorable("\u2615")).isFalse();
        assertThat(Jids.isStorable("\u2603 \u00E9\u05D0\u4E00 x")).isTrue();
    }
}
