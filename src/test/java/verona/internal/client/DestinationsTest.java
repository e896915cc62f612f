package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.stanza.Xml;

/** Whom one has sent something to. */
class DestinationsTest {

    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@localhost");
    private static final BareJid ROOM = JidCreate.bareFromOrThrowUnchecked("orchard@rooms");

    private final Destinations destinations = new Destinations(() -> ROMEO);

    private void send(String... elements) {
        for (String element : elements) {
            destinations.sent(Xml.read(element));
        }
    }

    @Test
    void areNoneAtFirst() {
        assertThat(destinations.take().isNothing()).isTrue();
    }

    @Test
    void areBareAddressesOnceEach() {
        send(
                "<message to='orchard@rooms'/>",
                "<message to='Orchard@rooms/nurse'/>",
                "<iq type='get' id='1' to='localhost'/>");
        assertThat(destinations.take().addresses())
                .containsExactly(ROOM, JidCreate.bareFromOrThrowUnchecked("localhost"));
    }

    @Test
    void areForgottenOnceTheyAreTaken() {
        send("<message to='orchard@rooms'/>");
        assertThat(destinations.take().isNothing()).isFalse();
        assertThat(destinations.take().isNothing()).isTrue();
    }

    /** RFC 6120 §10.3: it is for the sender's account, and may be for all who have subscribed. */
    @ParameterizedTest
    @ValueSource(strings = {"<presence/>", "<message/>", "<iq type='set' id='1'/>"})
    void areOnesOwnAccountAndContactsForWhatHasNoAddress(String stanza) {
        send(stanza);
        Destinations.Sent sent = destinations.take();
        assertThat(sent.addresses()).containsExactly(ROMEO);
        assertThat(sent.contacts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message to='@'/>",
                "<r xmlns='urn:xmpp:sm:3'/>",
                "<active xmlns='urn:xmpp:csi:0'/>"
            })
    void areNoneForWhatGoesNowhere(String element) {
        send(element);
        assertThat(destinations.take().isNothing()).isTrue();
    }

    @Test
    void atTheEndAreThoseWhoKnowOfThePresence() {
        send("<presence to='orchard@rooms/romeo'/>", "<presence to='juliet@localhost'/>");
        send("<presence to='juliet@localhost' type='unavailable'/>", "<message to='localhost'/>");
        destinations.take();
        destinations.sessionEnded();
        Destinations.Sent sent = destinations.take();
        assertThat(sent.addresses()).containsExactly(ROOM);
        assertThat(sent.contacts()).isTrue();
        destinations.sessionEnded();
        assertThat(destinations.take().addresses()).isEmpty();
    }

    @Test
    void knowWhetherOneIsInactive() {
        assertThat(destinations.isInactive()).isFalse();
        send("<inactive xmlns='urn:xmpp:csi:0'/>");
        assertThat(destinations.isInactive()).isTrue();
        send("<active xmlns='urn:xmpp:csi:0'/>");
        assertThat(destinations.isInactive()).isFalse();
    }

    @Test
    void anotherSessionIsActive() {
        send("<inactive xmlns='urn:xmpp:csi:0'/>");
        destinations.sessionEnded();
        assertThat(destinations.isInactive()).isFalse();
    }
}
