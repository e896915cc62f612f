package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jivesoftware.smack.packet.StanzaError.Condition.conflict;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Subscription;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;
import verona.vocabulary.Pubsub;
import verona.vocabulary.Roster;

/** The steps that stand for several, on any server. */
@XmppTest(timeout = "10m")
@Timeout(60) // Who waits for the timeout after an error has come fails by this.
class ComposedStepsTest {

    private static final Duration SOON = Duration.ofMillis(50);

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(connect = LATER)
    XmppClient nurse;

    @Room XmppRoom room;

    /** ejabberd sends presence of the room itself. */
    @BeforeEach
    void ignoreTheRoomItself() {
        romeo.ignores(presence().from(room));
        juliet.ignores(presence().from(room));
    }

    @Test
    void joinsANewRoomAndMakesItOpenToOthers() {
        AllReceivedBy<XmppClient> joined = romeo.joins(room);
        assertThat(joined.get(0)).isPresence().hasFrom(room.as("romeo")).hasStatus(110, 201);
        assertThat(joined.get(1)).isMessage().hasType("groupchat").hasSubject("");
        assertThat(romeo.unread()).isEmpty();

        assertThat(juliet.joins(room.as("Juliet")).get(0)).hasFrom(room.as("Juliet"));
        juliet.receives(presence().from(room.as("romeo")));
        romeo.receives(presence().from(room.as("Juliet")));
        romeo.receivesNothing();
        juliet.receivesNothing();
    }

    @Test
    void leavesHistoryUnreadWhenItJoins() {
        romeo.joins(room)
                .sends(groupchat().to(room).subject("Verona"))
                .receives(groupchat().from(room.as("romeo")).subject("Verona"));
        romeo.sends(groupchat().to(room).body("Hello"))
                .receives(groupchat().from(room.as("romeo")).body("Hello"));

        assertThat(juliet.joins(room).get(1)).hasSubject("Verona");
        juliet.receives(groupchat().from(room.as("romeo")).body("Hello"));
    }

    @Test
    void failsAtOnceIfTheRoomRefuses() {
        romeo.joins(room);
        assertThatThrownBy(() -> juliet.joins(room.as("romeo")))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("juliet receives in joins: ")
                .hasMessageContaining("conflict");
        juliet.receives(anyPresence().error(conflict));
    }

    @Test
    void doesNotJoinWhatIsNoRoom() {
        assertThatThrownBy(() -> romeo.joins("localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'localhost' is neither the address of a room nor that of an occupant");
        assertThatThrownBy(() -> romeo.joins("@"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'@' is not a JID");
    }

    @Test
    void leavesARoom() {
        romeo.joins(room);
        juliet.joins(room.as("Juliet"));
        romeo.receives(presence().from(room.as("Juliet")));

        assertThat(juliet.leaves(room.as("Juliet"))).hasType("unavailable").hasStatus(110);
        romeo.receives(presence().unavailable().from(room.as("Juliet")));
        romeo.leaves(room);
    }

    @Test
    void asksAndReturnsTheResult() {
        romeo.joins(room);
        Received info = romeo.asks(iqGet().to(room).with(Disco.info()));
        assertThat(info).hasPayload(Disco.info().feature("http://jabber.org/protocol/muc"));
        assertThat(romeo.asks(iqGet("mine").to(room).with(Disco.info()))).hasId("mine");
        romeo.receivesNothing();
    }

    @Test
    void failsAtOnceIfTheAnswerIsAnError() {
        romeo.joins(room);
        juliet.joins(room);
        romeo.receives(presence());
        assertThatThrownBy(() -> juliet.asks(iqSet("set1").to(room).with(Muc.config())))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("juliet receives in asks: ")
                .hasMessageContaining("forbidden");
    }

    @Test
    void expectsAnErrorIfItIsAskedTo() {
        romeo.joins(room);
        juliet.joins(room);
        Received answer =
                juliet.asks(iqSet().to(room).with(Muc.config()), iqError(forbidden).from(room));
        assertThat(answer).hasError(forbidden);
    }

    @Test
    void failsAtOnceIfTheAnswerIsAnotherOne() {
        romeo.joins(room);
        assertThatThrownBy(
                        () ->
                                romeo.asks(
                                        iqGet().to(room).with(Disco.info()),
                                        iqError(item_not_found)))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("romeo receives in asks: ");
    }

    @Test
    void asksNothingButRequests() {
        assertThatThrownBy(() -> romeo.asks(iqResult("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("romeo asks what is not a request");
    }

    @Test
    void waitsForEachPartAsLongAsWithinSays() {
        assertThatThrownBy(
                        () ->
                                romeo.within(SOON)
                                        .asks(iqGet().to(juliet.fullJid()).with(Disco.info())))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("romeo receives in asks: nothing arrived within ");
        juliet.receives(iqGet().from(romeo.fullJid()).with(Disco.info()));
    }

    /** What a client has done before. */
    enum Before {
        CONNECTED,
        SENT_PRESENCE,
        REQUESTED_ROSTER
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTED, CONNECTED",
        "CONNECTED, SENT_PRESENCE",
        "SENT_PRESENCE, SENT_PRESENCE",
        "REQUESTED_ROSTER, CONNECTED",
        "SENT_PRESENCE, REQUESTED_ROSTER",
        "REQUESTED_ROSTER, REQUESTED_ROSTER"
    })
    void becomesFriends(Before romeoHas, Before julietHas) {
        begins(romeo, romeoHas);
        begins(juliet, julietHas);

        romeo.isFriendOf(juliet);

        romeo.receivesNothing();
        juliet.receivesNothing();
        hasFriend(romeo, juliet);
        hasFriend(juliet, romeo);
    }

    private static void begins(XmppClient client, Before what) {
        if (what == Before.REQUESTED_ROSTER) {
            client.asks(iqGet().with(Roster.query()));
        }
        if (what != Before.CONNECTED) {
            client.sends(presence()).receives(presence().from(client.fullJid()));
        }
    }

    private static void hasFriend(XmppClient user, XmppClient contact) {
        Received roster = user.asks(iqGet().with(Roster.query()));
        assertThat(roster)
                .hasPayload(
                        Roster.query()
                                .item(
                                        Roster.item(contact.bareJid())
                                                .subscription(Subscription.BOTH)));
    }

    @Test
    void showsPresenceToAFriend() {
        romeo.isFriendOf(juliet);
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
        romeo.sends(presence()).receives(presence().from(juliet.fullJid()));
        juliet.receives(presence().from(romeo.fullJid()));
    }

    @Test
    void hasToBeConnectedToBecomeAFriend() {
        assertThatThrownBy(() -> romeo.isFriendOf(nurse))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nurse sends in isFriendOf: nurse has never connected");
    }

    @Test
    void isNoFriendOfItself(@Client(account = "romeo") XmppClient phone) {
        assertThatThrownBy(() -> romeo.isFriendOf(phone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("romeo and phone have the same account: a friend has another");
    }

    @Test
    void publishesContentsAndWholeItems() {
        Element mood = payload("urn:example:mood", "mood").withText("happy");
        romeo.publishes("urn:example:moods", Pubsub.item("one", mood));
        assertThat(romeo.publishes("urn:example:moods", mood)).hasType("result");

        Received items = romeo.asks(iqGet().with(Pubsub.items("urn:example:moods")));
        assertThat(items.xpath("pubsub/items/item/mood")).isEqualTo("happy");
    }

    @Test
    void failsIfTheServiceRefusesToPublish() {
        assertThatThrownBy(
                        () ->
                                romeo.publishes(
                                        juliet.bareJid(),
                                        "urn:example:moods",
                                        Pubsub.item(payload("urn:example:mood", "mood"))))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("romeo receives in publishes: ");
    }

    /** XEP-0363. */
    @Test
    void uploadsAFile(XmppServer server, @TempDir Path folder) throws Exception {
        Specification.isOptionalOnProsody(server, "XEP-0363 §3");
        URI url = romeo.uploads("rose.txt", "A rose".getBytes(StandardCharsets.UTF_8));
        assertThat(content(url)).isEqualTo("A rose");

        Path file = Files.writeString(folder.resolve("name.txt"), "What's in a name?");
        assertThat(content(romeo.uploads(file))).isEqualTo("What's in a name?");
        romeo.receivesNothing();
    }

    private static String content(URI url) throws IOException, InterruptedException {
        return UploadSlot.send(HttpRequest.newBuilder(url)).body();
    }
}
