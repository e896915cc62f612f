package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import verona.MadeScenario;
import verona.StepError;
import verona.XmppRoom;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ConnectionOptions;
import verona.internal.server.embedded.AsynchronousServer;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript;
import verona.stanza.StanzaTemplate;
import verona.vocabulary.Muc;

/**
 * Order and silence on a server that keeps no more order than it has to. Without what follows the
 * stanzas, each of these tests fails in every run.
 */
class AsynchronousOrderTest {

    private static final ConnectionOptions COUNTED =
            new ConnectionOptions(
                    Transport.DEFAULT, Tls.DEFAULT, List.of(), StreamManagement.ENABLED);
    private static final StanzaTemplate FIRST = anyMessage().body("first");
    private static final StanzaTemplate SECOND = anyMessage().body("second");

    private final AsynchronousServer server = new AsynchronousServer();
    private final MadeScenario made = MadeScenario.on(server, Duration.ofSeconds(5));
    private final Scenario scenario = made.scenario();
    private final ScenarioClient romeo = client("romeo", ConnectionOptions.UNSET);
    private final ScenarioClient juliet = client("juliet", ConnectionOptions.UNSET);
    private final ScenarioClient nurse = client("nurse", ConnectionOptions.UNSET);
    private final ScenarioComponent gateway = component();
    private final XmppRoom room =
            new XmppRoom(JidCreate.entityBareFromOrThrowUnchecked("orchard@conference.localhost"));

    private ScenarioClient client(String name, ConnectionOptions options) {
        server.ensureAccount(name, "secret");
        return made.knownClient(name, options, Endpoint.OF_THE_SERVER);
    }

    private ScenarioComponent component() {
        server.addComponent("gateway.localhost", "secret");
        return scenario.add(
                new ScenarioComponent.Identity(
                        "gateway",
                        JidCreate.domainBareFromOrThrowUnchecked("gateway.localhost"),
                        "secret",
                        true,
                        Endpoint.OF_THE_SERVER));
    }

    @BeforeEach
    void enter() {
        scenario.connect(List.of(romeo, juliet, nurse, gateway));
        join(romeo);
        romeo.sends(iqSet("config").to(room).with(Muc.config())).receives(iqResult("config"));
        join(juliet);
        join(nurse);
        takeAll();
    }

    private void join(ScenarioClient client) {
        client.sends(presence().to(room.as(client.name())).with(Muc.join()));
        client.receives(groupchat().from(room).emptySubject());
    }

    /** Nurse sees romeo's presence, and receives what he publishes. */
    private void subscribe() {
        nurse.sends("<iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>")
                .receives(iqResult("roster"));
        nurse.sends(presence());
        nurse.sends("<presence type='subscribe' to='romeo@localhost'/>");
        romeo.sends(presence());
        romeo.receives("<presence type='subscribe'/>");
        romeo.sends("<presence type='subscribed' to='nurse@localhost'/>");
        nurse.receives("<presence type='subscribed'/>");
        romeo.sends(publication("nothing")).receives(iqResult("pub"));
        nurse.sends(
                        "<iq type='set' id='sub' to='romeo@localhost'><pubsub"
                                + " xmlns='http://jabber.org/protocol/pubsub'><subscribe"
                                + " node='mood' jid='nurse@localhost/here'/></pubsub></iq>")
                .receives(iqResult("sub"));
        takeAll();
    }

    private static String publication(String mood) {
        return "<iq type='set' id='pub'><pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                + "<publish node='mood'><item id='current'><mood xmlns='urn:example'>"
                + mood
                + "</mood></item></publish></pubsub></iq>";
    }

    private void takeAll() {
        scenario.settle();
        scenario.entities().forEach(each -> each.inbox().take(each.inbox().unread()));
    }

    @AfterEach
    void close() {
        made.close();
        server.close();
    }

    private void nurseReceives(StanzaTemplate... expected) {
        server.release();
        nurse.receivesInOrder(expected);
    }

    /** Someone else says that, later. */
    private void julietSpeaks() {
        juliet.sends(chat().to(nurse.fullJid()).body("second"));
    }

    private void noSilence() {
        assertThatThrownBy(() -> nurse.receivesNothing()).isInstanceOf(StepError.class);
        assertThat(remarks()).isEmpty();
    }

    private List<String> remarks() {
        return scenario.transcript().entries().stream()
                .filter(entry -> entry.kind() == Transcript.Kind.REMARK)
                .map(Entry::text)
                .toList();
    }

    @Test
    void aRoomHasSentOnWhatItGot() {
        server.hold();
        romeo.sends(groupchat().to(room).body("first"));
        julietSpeaks();
        nurseReceives(FIRST, SECOND);
    }

    @Test
    void twoInOneRoom() {
        server.hold();
        romeo.sends(groupchat().to(room).body("first"));
        juliet.sends(groupchat().to(room).body("second"));
        nurseReceives(FIRST, SECOND);
    }

    @Test
    void aSessionHasSentOnWhatItGot() {
        server.hold();
        romeo.sends(chat().to(nurse.fullJid()).body("first"));
        julietSpeaks();
        nurseReceives(FIRST, SECOND);
    }

    @Test
    void anAccountHasSentOnWhatItGot() {
        subscribe();
        server.hold();
        romeo.sends(chat().to(nurse.bareJid()).body("first"));
        julietSpeaks();
        nurseReceives(FIRST, SECOND);
    }

    @Test
    void contactsHaveReceivedPresence() {
        subscribe();
        server.hold();
        romeo.sends(presence().status("first"));
        julietSpeaks();
        nurseReceives(presence().status("first"), SECOND);
    }

    @Test
    void subscribersHaveReceivedWhatIsPublished() {
        subscribe();
        server.hold();
        romeo.sends(publication("happy"));
        julietSpeaks();
        nurseReceives(message().from(romeo.bareJid()), SECOND);
    }

    @Test
    void aComponentHasReceivedWhatItGot() {
        server.hold();
        romeo.sends(chat().to(gateway.jid()).body("first"));
        juliet.sends(chat().to(gateway.jid()).body("second"));
        server.release();
        gateway.receivesInOrder(FIRST, SECOND);
    }

    @Test
    void clientsHaveReceivedWhatAComponentSent() {
        server.hold();
        gateway.sends(chat().to(nurse.fullJid()).body("first"));
        julietSpeaks();
        nurseReceives(FIRST, SECOND);
    }

    @Test
    void silenceIsNoneWhileARoomHasNotSentOn() {
        server.hold();
        romeo.sends(groupchat().to(room).body("first"));
        noSilence();
    }

    @Test
    void silenceIsNoneWhileASessionHasNotSentOn() {
        server.hold();
        romeo.sends(chat().to(nurse.fullJid()).body("first"));
        noSilence();
    }

    @Test
    void silenceIsNoneWhileOnesOwnStanzaIsOnItsWay() {
        server.hold();
        nurse.sends(groupchat().to(room).body("first"));
        noSilence();
    }

    @Test
    void silenceIsShownWithoutWaiting() {
        server.hold();
        romeo.sends(groupchat().to(room).body("first"));
        gateway.sends(chat().to(juliet.fullJid()).body("second"));
        gateway.receivesNothing();
        assertThat(remarks()).isEmpty();
    }

    @Test
    void nobodySeesWhatFollowsStanzas() {
        romeo.sends(chat().to(nurse.fullJid()).body("first"));
        julietSpeaks();
        nurse.receivesNext(FIRST);
        nurse.receivesNext(SECOND);
        nurse.receivesNothing();
    }

    /** Its counts would tell (XEP-0198 §4), so it takes a while to say that there is nothing. */
    @Test
    void whoseStanzasAreCountedListensForAWhile() {
        ScenarioClient managed = client("friar", COUNTED);
        managed.connects();
        managed.receivesNothing();
        assertThat(remarks())
                .containsExactly(
                        "listens for 250 ms, because the stanzas of friar are counted, or it is"
                                + " inactive");
    }

    @Test
    void whatACountedOneHasSentIsFollowedByAWhile() {
        ScenarioClient managed = client("friar", COUNTED);
        managed.connects();
        managed.sends(chat().to(juliet.fullJid()).body("first"));
        takeAll();
        nurse.receivesNothing();
        assertThat(remarks())
                .containsExactly(
                        "listens for 250 ms, because friar can't follow its stanzas by pings");
    }

    @Test
    void theEndOfASessionIsFollowedByAWhile() {
        gateway.disconnects();
        nurse.receivesNothing();
        nurse.receivesNothing();
        assertThat(remarks())
                .containsExactly("listens for 250 ms, because the session of gateway has ended");
    }
}
