package verona.internal.script.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Xml;

/** What another run has another value for. */
class RecordedValuesTest {

    private static final Element ELEMENT = Element.of("urn:example", "x");

    private final RecordedValues values = new RecordedValues();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-08-22T21:09:04Z",
                "20080822T21:09:04",
                "1219439344",
                "f47ac10b-58cc-4372-a567-0e02b2c3d479",
                "DgTkRmb2F1Lgtq8x7a9limqz",
                "http://upload.localhost/f47ac10b58cc4372a567/a.txt"
            })
    void isMadeUp(String value) {
        assertThat(values.toExpect(ELEMENT, "at", value)).hasToString("{scansion:any}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "201", "urn:xmpp:mam:2", "http://jabber.org/protocol/muc"})
    void isWhatItIs(String value) {
        assertThat(values.toExpect(ELEMENT, "at", value)).isEqualTo(value);
    }

    /** One in sixty of Prosody's has no digit. */
    @Test
    void anIdThatNobodySaidIsMadeUpHoweverItLooks() {
        assertThat(values.toExpect(ELEMENT, "id", "AzBdzJcrCZXphLRcQslrCunE"))
                .hasToString("{scansion:any}");
    }

    @Test
    void whatSomebodyHasSaidIsKept() {
        values.sent(Xml.read("<iq id='AzBdzJcr1'/>"), 1);
        assertThat(values.toExpect(ELEMENT, "id", "AzBdzJcr1")).hasToString("AzBdzJcr1");
    }

    @Test
    void whatSomebodyWillSayIsCaptured() {
        values.willBeSent(Xml.read("<iq id='AzBdzJcr1'/>"), 1);
        assertThat(values.toExpect(ELEMENT, "id", "AzBdzJcr1"))
                .hasToString("{scansion:capture:id}");
        assertThat(values.toSend("AzBdzJcr1")).hasToString("{scansion:capture:id}");
    }
}
