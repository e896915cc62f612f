package verona.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Xml;

class StanzaSummaryTest {

    private static String summary(String xml) {
        return StanzaSummary.of(Xml.read(xml));
    }

    @Test
    void sumsUpAnOccupantsPresence() {
        assertThat(
                        summary(
                                "<presence from='r@muc.localhost/Romeo' to='x@localhost/y'>"
                                        + "<x xmlns='http://jabber.org/protocol/muc#user'>"
                                        + "<status code='201'/><status code='110'/></x>"
                                        + "</presence>"))
                .isEqualTo("presence from r@…/Romeo, 201, 110");
    }

    @Test
    void sumsUpAMessage() {
        assertThat(summary("<message from='r@m' type='groupchat'><body>a\nb</body></message>"))
                .isEqualTo("groupchat message from r@…, body 'a b'");
    }

    @Test
    void shortensALongText() {
        assertThat(summary("<message><body>" + "x".repeat(99) + "</body></message>"))
                .isEqualTo("message, body '" + "x".repeat(26) + "…" + "x".repeat(13) + "'");
    }

    @Test
    void sumsUpAnIq() {
        assertThat(summary("<iq id='1' type='get' to='localhost'><q xmlns='n'/></iq>"))
                .isEqualTo("iq get id 1 to localhost, <q> of n");
    }

    @Test
    void sumsUpAnError() {
        String condition = "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>";
        assertThat(
                        summary(
                                "<iq id='1' type='error' from='localhost'><error>"
                                        + condition
                                        + "</error></iq>"))
                .isEqualTo("iq error id 1 from localhost, item-not-found");
    }
}
