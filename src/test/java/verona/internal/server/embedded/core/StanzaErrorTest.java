package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import verona.stanza.Element;

class StanzaErrorTest {

    /** RFC 6120 §8.3.4. */
    @Test
    void carriesAnApplicationsOwnCondition() {
        StanzaError error =
                new StanzaError(Condition.NOT_ACCEPTABLE, "too large")
                        .with(Element.of("urn:example", "too-large"))
                        .by(JidCreate.domainBareFromOrThrowUnchecked("localhost"));
        assertThat(error.toElement().toXml())
                .isEqualTo(
                        "<error type='modify' by='localhost'>"
                                + "<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                                + "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>"
                                + "too large</text><too-large xmlns='urn:example'/></error>");
    }

    /** RFC 6120 §8.3.3.5. */
    @Test
    void saysWhereElseToGo() {
        StanzaError error = new StanzaError(Condition.GONE, "moved").at("xmpp:rooms.example/?join");
        assertThat(error.toElement().toXml())
                .contains(
                        "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>"
                                + "xmpp:rooms.example/?join</gone>");
    }
}
