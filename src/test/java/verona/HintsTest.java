package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import verona.internal.failure.HintKind;
import verona.server.ServerKind;
import verona.vocabulary.Muc;

/** A failing step says what helps: each hint is applied alone, and then the step passes. */
@XmppTest(server = ServerKind.EMBEDDED)
class HintsTest {

    private static final Set<HintKind> SEEN = EnumSet.noneOf(HintKind.class);

    /** It arrives as the timeout ends, which no scenario can bring about for certain. */
    private static final HintKind BY_A_RACE = HintKind.TOO_LATE;

    /** Those of programs under test. */
    static final Set<HintKind> OF_PROGRAMS =
            EnumSet.of(
                    HintKind.EXPECT_FIRST,
                    HintKind.NO_SENDER,
                    HintKind.CONNECT,
                    HintKind.LOG_IN,
                    HintKind.TRUST);

    @Client(resource = "orchard")
    XmppClient romeo;

    @Client(resource = "balcony")
    XmppClient juliet;

    @Client(account = "juliet", resource = "phone")
    XmppClient phone;

    @Room XmppRoom room;

    private static void hints(ThrowingCallable step, HintKind... kinds) {
        SEEN.addAll(check(step, kinds));
    }

    /** A step fails with those hints. */
    static Set<HintKind> check(ThrowingCallable step, HintKind... kinds) {
        Throwable thrown = catchThrowable(step);
        assertThat(thrown).isInstanceOf(StepError.class);
        String message = String.valueOf(thrown.getMessage());
        assertThat(HintKind.of(message)).as(message).containsExactly(kinds);
        return Set.of(kinds);
    }

    @AfterAll
    static void everyKindOfHintHasBeenApplied() {
        EnumSet<HintKind> others = EnumSet.copyOf(OF_PROGRAMS);
        others.add(BY_A_RACE);
        assertThat(SEEN).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(others));
    }

    private Steps<?> soon() {
        return juliet.within(Duration.ofMillis(50));
    }

    private void says(String body) {
        romeo.sends(chat().to(juliet.fullJid()).body(body));
        juliet.eventually(() -> juliet.unread().stream().anyMatch(it -> it.xml().contains(body)));
    }

    private void open(XmppRoom room) {
        join(romeo, "Romeo");
        romeo.sends(iqSet("open").to(room).with(Muc.config())).receives(iqResult("open"));
    }

    private void join(XmppClient client, String nick) {
        client.sends(presence().to(room.as(nick)).with(Muc.join()))
                .receives(groupchat().emptySubject());
    }

    @Test
    void anotherOrder() {
        says("one");
        says("two");
        hints(
                () -> soon().receivesInOrder(chat().body("two"), chat().body("one")),
                HintKind.TOO_EARLY);
        says("one");
        says("two");
        juliet.receivesAll(chat().body("two"), chat().body("one"));
    }

    @Test
    void anotherOrderOfStrictChildren() {
        join(juliet, "Juliet");
        String item =
                "<item affiliation='owner' role='moderator' jid='%s'/>".formatted(juliet.fullJid());
        String xml = "<presence><x xmlns='http://jabber.org/protocol/muc#user'>%s</x></presence>";
        String created = "<status code='201'/>";
        String own = "<status code='110'/>";
        hints(() -> soon().receives(xml.formatted(own + created + item)), HintKind.ORDER);
        juliet.receives(xml.formatted(created + item + own));
    }

    @Test
    void theNextButOne() {
        says("one");
        says("two");
        hints(() -> juliet.receivesNext(chat().body("two")), HintKind.NOT_NEXT);
        juliet.receives(chat().body("two"));
    }

    @Test
    void anotherNamespace() {
        join(juliet, "Juliet");
        String xml =
                """
                <presence>
                  <x xmlns='%s' scansion:strict='false'><status code='110'/></x>
                </presence>""";
        String muc = "http://jabber.org/protocol/muc";
        hints(() -> soon().receives(xml.formatted(muc)), HintKind.NAMESPACE);
        juliet.receives(xml.formatted(muc + "#user"));
    }

    @Test
    void aMisspeltAttribute() {
        says("one");
        hints(
                () -> soon().receives("<message typ='chat'><body>one</body></message>"),
                HintKind.NAME);
        juliet.receives("<message type='chat'><body>one</body></message>");
    }

    @Test
    void aMisspeltElement() {
        says("one");
        hints(
                () -> soon().receives("<message type='chat'><bdy>one</bdy></message>"),
                HintKind.NAME);
        juliet.receives("<message type='chat'><body>one</body></message>");
    }

    @Test
    void aStrictElement() {
        says("one");
        hints(() -> soon().receives(chat().body("one").exactly()), HintKind.STRICTNESS);
        juliet.receives(chat().body("one"));
    }

    @Test
    void anotherClientsStanza() {
        romeo.sends(chat().to(phone.fullJid()).body("one"));
        phone.eventually(() -> !phone.unread().isEmpty());
        hints(() -> soon().receives(chat().body("one")), HintKind.OTHER_CLIENT);
        phone.receives(chat().body("one"));
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        juliet.receives(chat().body("one"));
    }

    @Test
    void whatAnotherClientHasReceived() {
        romeo.sends(chat().to(phone.fullJid()).body("one"));
        phone.receives(chat());
        hints(() -> soon().receives(chat().body("one")), HintKind.OTHER_CLIENT);
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        juliet.receives(chat().body("one"));
    }

    @Test
    void anAddressThatIsNobodys() {
        String julia = juliet.fullJid().toString().replace("balcony", "blacony");
        romeo.sends("<message to='%s' type='chat'><body>one</body></message>".formatted(julia));
        hints(() -> soon().receives(chat().body("one")), HintKind.OTHER_ADDRESS);
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        juliet.receives(chat().body("one"));
    }

    @Test
    void theBareJidOfAClientThatHasSentNoPresence() {
        romeo.sends(chat().to(juliet.bareJid()).body("one"));
        hints(() -> soon().receives(chat().body("one")), HintKind.NO_PRESENCE);
        juliet.sends(presence());
        romeo.sends(chat().to(juliet.bareJid()).body("one"));
        juliet.receives(chat().body("one"));
    }

    @Test
    void theBareJidOfAClientWithANegativePriority() {
        juliet.sends("<presence><priority>-1</priority></presence>");
        romeo.sends(chat().to(juliet.bareJid()).body("one"));
        hints(() -> soon().receives(chat().body("one")), HintKind.NEGATIVE_PRIORITY);
        juliet.sends(presence());
        romeo.sends(chat().to(juliet.bareJid()).body("one"));
        juliet.receives(chat().body("one"));
    }

    @Test
    void theBareJidOfAnAccountWithAnotherResource() {
        phone.sends("<presence><priority>5</priority></presence>");
        juliet.sends("<presence><priority>-1</priority></presence>");
        romeo.sends(chat().to(juliet.bareJid()).body("one"));
        phone.receives(chat());
        hints(() -> soon().receives(chat().body("one")), HintKind.OTHER_RESOURCE);
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        juliet.receives(chat().body("one"));
    }

    @Test
    void aRoomThatTheClientHasNotJoined() {
        open(room);
        romeo.sends(groupchat().to(room).body("one")).receives(groupchat().body("one"));
        hints(() -> soon().receives(groupchat().body("one")), HintKind.NOT_JOINED);
        join(juliet, "Juliet");
        romeo.sends(groupchat().to(room).body("two"));
        juliet.receives(groupchat().body("two"));
    }

    @Test
    void whatAnEarlierStepHasReceived() {
        says("one");
        juliet.receives(chat());
        hints(() -> soon().receives(chat().body("one")), HintKind.EARLIER_STEP);
        says("one");
        juliet.receives(chat().body("one"));
    }

    @Test
    void whatHasArrivedWhereNothingMayArrive() {
        says("one");
        says("two");
        hints(() -> juliet.receivesNothing(), HintKind.RECEIVE_FIRST);
        juliet.receivesAll(chat().body("one"), chat().body("two"));
        juliet.receivesNothing();
        says("three");
        juliet.receivesNothing(chat().body("four"));
    }

    @Test
    void noneForANickConflict() {
        open(room);
        phone.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        Throwable thrown =
                catchThrowable(
                        () ->
                                phone.within(Duration.ofMillis(50))
                                        .receives(
                                                presence()
                                                        .from(room.as("Romeo"))
                                                        .with(Muc.user().status(110))));
        assertThat(thrown)
                .hasMessageStartingWith("phone receives: the room answered: conflict, ")
                .hasMessageContaining("nick; nothing that matches arrived within ")
                .hasMessageNotContaining("romeo got one that matches");
        assertThat(HintKind.of(thrown.getMessage())).isEmpty();
    }

    @Test
    void noneOfAnEarlierStepForAnIdThatIsGivenTwice() {
        romeo.sends(chat().to(juliet.fullJid()).id("m1").body("one"));
        juliet.receives(message().id("m1"));
        romeo.sends(chat().to(phone.fullJid()).id("m1").body("two"));
        hints(() -> soon().receives(message().id("m1")), HintKind.OTHER_CLIENT);
        phone.receives(message().id("m1"));
    }

    @Test
    void noneOfAnEarlierStepWhereASecondAnswerIsAnother() {
        romeo.sends(
                "<iq type='get' id='d1' to='${romeo's JID}'><ping xmlns='urn:xmpp:ping'/></iq>");
        romeo.receives(iqResult("d1"));
        romeo.sends("<iq type='get' id='d1'><none xmlns='urn:none'/></iq>");
        Throwable thrown =
                catchThrowable(() -> romeo.within(Duration.ofMillis(50)).receives(iqResult("d1")));
        assertThat(thrown).hasMessageStartingWith("romeo receives: the server answered: ");
        assertThat(HintKind.of(thrown.getMessage())).isEmpty();
    }

    @Test
    void noneWhereNoSingleChangeHelps() {
        says("one");
        String expected = "<message typ='headline'><body>one</body></message>";
        hints(() -> soon().receives(expected));
    }
}
