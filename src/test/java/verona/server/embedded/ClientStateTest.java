package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** What inactive clients don't get, or get later, XEP-0352. */
class ClientStateTest extends StreamManagementTests {

    private static final String ACTIVE = "<active xmlns='urn:xmpp:csi:0'/>";
    private static final String INACTIVE = "<inactive xmlns='urn:xmpp:csi:0'/>";
    private static final String COMPOSING =
            "<composing xmlns='http://jabber.org/protocol/chatstates'/>";

    private RawClient romeo;
    private RawClient juliet;

    @BeforeEach
    void connect() {
        server.account("romeo").contact("juliet@localhost").subscription(Subscription.BOTH);
        romeo = available("romeo");
        juliet = available("juliet");
        juliet.send(INACTIVE).sync().forget();
    }

    private void show(String... states) {
        for (String state : states) {
            romeo.send("<presence><show>" + state + "</show></presence>");
        }
        romeo.sync();
    }

    private List<String> heard() {
        juliet.sync();
        return juliet.unread().stream().map(ClientStateTest::content).toList();
    }

    private static String content(Element stanza) {
        Element show = stanza.child(Element.CLIENT, "show");
        return show == null ? body(stanza) : show.text();
    }

    @Test
    void isOfferedAfterAuthentication() {
        assertThat(opened().features().child("urn:xmpp:csi:0", "csi")).isNull();
        assertThat(authenticated("romeo").features().child("urn:xmpp:csi:0", "csi")).isNotNull();
    }

    @Test
    void isKnownToATest() {
        assertThat(server.stream(juliet.jid()).isActive()).isFalse();
        juliet.send(ACTIVE);
        assertThat(server.stream(juliet.jid()).isActive()).isTrue();
        assertThat(server.stream("nobody@localhost").isActive()).isFalse();
    }

    @Test
    void keepsPresenceBackAndBringsTheLatest() {
        show("away", "dnd", "xa");
        assertThat(heard()).isEmpty();
        juliet.send(ACTIVE);
        assertThat(heard()).containsExactly("xa");
        show("chat");
        assertThat(heard()).containsExactly("xa", "chat");
    }

    /** §5.1: what the state brings comes before the answer to what is sent next. */
    @Test
    void bringsItBeforeItHandlesAnythingElse() {
        show("away");
        juliet.send(ACTIVE + "<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertThat(juliet.next().name()).isEqualTo("presence");
        assertThat(juliet.next().attribute("id")).isEqualTo("p");
    }

    @Test
    void bringsPresenceInTheOrderInWhichTheLatestCame() {
        RawClient phone = available("romeo", "phone");
        show("away");
        phone.send("<presence><show>dnd</show></presence>").sync();
        show("xa");
        juliet.send(ACTIVE);
        assertThat(heard()).containsExactly("dnd", "xa");
    }

    @Test
    void letsMessagesThrough() {
        romeo.send(chat(juliet.jid(), "one"));
        assertThat(body(juliet.require("message"))).isEqualTo("one");
    }

    /** RFC 6120 §10.1: in order, as far as it is of one sender. */
    @Test
    void bringsASendersPresenceBeforeTheSendersMessage() {
        RawClient rosaline = available("rosaline");
        server.account("rosaline").contact("juliet@localhost").subscription(Subscription.BOTH);
        rosaline.send("<presence><show>dnd</show></presence>").sync();
        show("away");
        romeo.send(chat(juliet.jid(), "one")).sync();
        assertThat(heard()).containsExactly("away", "one");
        juliet.send(ACTIVE);
        assertThat(heard()).containsExactly("away", "one", "dnd");
    }

    @Test
    void dropsChatStates() {
        romeo.send("<message type='chat' to='" + juliet.jid() + "'>" + COMPOSING + "</message>");
        romeo.send(
                "<message type='chat' to='"
                        + juliet.jid()
                        + "'>"
                        + COMPOSING
                        + "<thread>t</thread><no-store xmlns='urn:xmpp:hints'/></message>");
        romeo.sync();
        juliet.send(ACTIVE);
        assertThat(heard()).isEmpty();
    }

    @Test
    void dropsCopiesOfChatStates() {
        RawClient phone = available("juliet", "phone");
        juliet.ask("set", "", "<enable xmlns='urn:xmpp:carbons:2'/>");
        phone.send("<message type='chat' to='romeo@localhost/test'>" + COMPOSING + "</message>");
        phone.send(chat("romeo@localhost/test", "one")).sync();
        juliet.sync();
        assertThat(juliet.unread().stream().filter(e -> e.name().equals("message"))).hasSize(1);
    }

    @Test
    void letsAMessageWithMoreThanAChatStateThrough() {
        romeo.send(
                "<message type='chat' to='"
                        + juliet.jid()
                        + "'>"
                        + COMPOSING
                        + "<body>one</body></message>");
        assertThat(body(juliet.require("message"))).isEqualTo("one");
    }

    @Test
    void letsRequestsAndSubscriptionsThrough() {
        romeo.send("<iq type='get' id='v' to='" + juliet.jid() + "'><x xmlns='x'/></iq>");
        juliet.require("iq");
        RawClient rosaline = available("rosaline");
        rosaline.send("<presence type='subscribe' to='juliet@localhost'/>");
        assertThat(juliet.require("presence").attribute("type")).isEqualTo("subscribe");
    }

    @Test
    void letsTheClientsOwnPresenceThrough() {
        juliet.send("<presence><show>away</show></presence>");
        assertThat(heard()).containsExactly("away");
    }

    @Test
    void letsWhatARoomSaysOfTheClientItselfThrough() {
        server.room("room").persistent();
        juliet.send(
                "<presence to='room@conference.localhost/Juliet'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        juliet.require("presence");
    }

    @Test
    void doesNotDependOnPresence() {
        juliet.send("<presence type='unavailable'/><presence/>").sync();
        assertThat(server.stream(juliet.jid()).isActive()).isFalse();
    }

    /** §5.2. */
    @Test
    void isActiveAfterAResumption() {
        String id = enable(juliet);
        show("away");
        cut(juliet);
        show("dnd");
        RawClient again = authenticated("juliet");
        again.send(resume(id, 0)).require("resumed");
        assertThat(content(again.require("presence"))).isEqualTo("dnd");
        assertThat(server.stream(juliet.jid()).isActive()).isTrue();
    }

    @Test
    void hasNoOtherElements() {
        juliet.send("<idle xmlns='urn:xmpp:csi:0'/>");
        assertThat(juliet.streamError()).isEqualTo("unsupported-stanza-type");
    }

    @Test
    void needsASession() {
        RawClient rosaline = authenticated("rosaline");
        rosaline.send(INACTIVE);
        assertThat(rosaline.streamError()).isEqualTo("not-authorized");
    }
}
