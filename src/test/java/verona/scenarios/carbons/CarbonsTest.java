package verona.scenarios.carbons;

import static org.jivesoftware.smack.packet.StanzaError.Condition.not_allowed;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.vocabulary.Carbons;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/** XEP-0280: the phone has a negative priority, so that what it gets are copies. */
@XmppTest
class CarbonsTest {

    private static final String ERROR = "<error type='cancel'/>";

    @Client XmppClient romeo;

    @Client(account = "romeo")
    XmppClient phone;

    @Client(account = "romeo", connect = LATER)
    XmppClient tablet;

    @Client XmppClient juliet;
    @Room XmppRoom room;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        romeo.sends(presence()).receives(presence().from(romeo.fullJid()));
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
        phone.sends(presence().priority(-1)).receives(presence().from(phone.fullJid()));
        turns(phone, Carbons.enable());
        Inbox.readAll(romeo);
        Inbox.readAll(phone);
    }

    private static void turns(XmppClient client, Element command) {
        client.sends(iqSet("turn").with(command)).receives(iqResult("turn"));
    }

    private static String messageOf(String type, CharSequence to, String content) {
        String typed = type.isEmpty() ? "" : " type='" + type + "'";
        return "<message id='m' to='%s'%s>%s</message>".formatted(to, typed, content);
    }

    private static MessageSpec copyOfSent(MessageSpec message) {
        return anyMessage().with(Carbons.sent(message));
    }

    private static MessageSpec copyOfReceived(MessageSpec message) {
        return anyMessage().with(Carbons.received(message));
    }

    /** §8. */
    @Test
    void copiesWhatASessionSends() {
        romeo.sends(chat().to(juliet.bareJid()).body("Hello").thread("t"));
        MessageSpec message =
                chat().from(romeo.fullJid()).to(juliet.bareJid()).body("Hello").thread("t");
        phone.receivesNext(
                copyOfSent(message).type("chat").from(romeo.bareJid()).to(phone.fullJid()));
    }

    /** §7. */
    @Test
    void copiesWhatASessionGets() {
        juliet.sends(chat().to(romeo.fullJid()).body("Hello"));
        phone.receivesNext(copyOfReceived(chat().from(juliet.fullJid())).from(romeo.bareJid()));
        romeo.receivesNext(chat().body("Hello"));
    }

    /** §2 and §4: it takes no presence. */
    @Test
    void copiesToASessionWithoutPresence() {
        tablet.connects();
        turns(tablet, Carbons.enable());
        juliet.sends(chat().to(romeo.fullJid()).body("Hello"));
        tablet.receivesNext(copyOfReceived(anyMessage()));
    }

    @Test
    void copiesNothingToWhoHasTheMessage() {
        tablet.connects();
        turns(tablet, Carbons.enable());
        tablet.sends(presence())
                .receivesAll(
                        presence().from(tablet.fullJid()),
                        presence().from(phone.fullJid()),
                        presence().from(romeo.fullJid()));
        tablet.sends(chat().to(juliet.bareJid()).body("Hello")).receivesNothing();
        juliet.sends(chat().to(romeo.bareJid()).body("Hello"));
        tablet.receivesNext(chat().body("Hello")).receivesNothing();
    }

    /** §5 and §10.1. */
    @Test
    void goOffAndOn() {
        turns(phone, Carbons.enable());
        turns(phone, Carbons.disable());
        turns(phone, Carbons.disable());
        romeo.sends(chat().to(juliet.bareJid()).body("1"));
        phone.receivesNothing();
        turns(phone, Carbons.enable());
        romeo.sends(chat().to(juliet.bareJid()).body("2"));
        phone.receivesNext(copyOfSent(anyMessage()));
    }

    @Test
    void endWithTheSession() {
        phone.disconnects().connects().sends(presence().priority(-1));
        Inbox.readAll(phone);
        romeo.sends(chat().to(juliet.bareJid()).body("1"));
        phone.receivesNothing();
    }

    /** §6.1. */
    @ParameterizedTest
    @CsvSource({
        "chat,<body>x</body>,''",
        "chat,<x xmlns='y'/>,''",
        "'',<body>x</body>,''",
        "normal,<body>x</body>,''",
        "normal,<received xmlns='urn:xmpp:receipts' id='1'/>,XEP-0280 §6.1",
        "normal,<active xmlns='http://jabber.org/protocol/chatstates'/>,XEP-0280 §6.1",
        "normal,<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>,XEP-0280 §6.1",
        "normal,<x xmlns='jabber:x:conference' jid='room@conference.localhost'/>,XEP-0280 §6.1",
    })
    void areMadeOfConversations(String type, String content, String prosody) {
        Specification.prosodyDiffersFrom(server, prosody);
        juliet.sends(messageOf(type, romeo.fullJid(), content));
        phone.receivesNext(copyOfReceived(anyMessage()));
        romeo.sends(messageOf(type, juliet.fullJid(), content));
        phone.receivesNext(copyOfSent(anyMessage()));
    }

    /** §6.1 and §9. */
    @ParameterizedTest
    @CsvSource({
        "normal,<x xmlns='y'/>",
        "headline,<body>x</body>",
        "groupchat,<body>x</body>",
        "groupchat,<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>",
        "chat,<body>x</body><private xmlns='urn:xmpp:carbons:2'/>",
        "chat,<body>x</body><no-copy xmlns='urn:xmpp:hints'/>",
        "error,<body>x</body>",
    })
    void areNotMadeOfAnythingElse(String type, String content) {
        juliet.sends(messageOf(type, romeo.fullJid(), content));
        romeo.sends(messageOf(type, juliet.fullJid(), content));
        phone.receivesNothing();
    }

    /** §6.1: who has a copy of the message has one of what became of it. */
    @Test
    void areMadeOfErrorsThatAnswerWhatWasCopied() {
        differsOnProsody("XEP-0280 §6.1");
        String nobody = "nobody@" + server.domain();
        romeo.sends(chat().id("m").to(nobody).body("1"));
        phone.receivesNext(copyOfSent(anyMessage()));
        phone.receivesNext(copyOfReceived(anyMessage().type("error").from(nobody)));
        romeo.sends(messageOf("normal", "ghost@" + server.domain(), "<x xmlns='y'/>"));
        phone.receivesNothing();
    }

    @Test
    void areMadeOfErrorsThatASessionAnswersWith() {
        differsOnProsody("XEP-0280 §6.1");
        juliet.sends(chat().id("m").to(romeo.fullJid()).body("1"));
        phone.receivesNext(copyOfReceived(anyMessage()));
        romeo.sends(messageOf("error", juliet.fullJid(), ERROR));
        phone.receivesNext(copyOfSent(anyMessage().type("error")));
    }

    /** §6.1: an invitation through a room is copied, and so is what the user says there. */
    @Test
    void areMadeOfInvitationsThroughRooms() {
        differsOnProsody("XEP-0280 §6.1");
        makesTheRoom();
        juliet.sends(message().to(room).with(Muc.user().invite(Muc.invite().to(romeo.bareJid()))));
        phone.receivesNext(copyOfReceived(anyMessage()));
        romeo.sends(message().to(room).with(Muc.user().invite(Muc.invite().to(juliet.bareJid()))));
        phone.receivesNext(copyOfSent(anyMessage()));
    }

    /** §6.1: what an occupant says in private is for the session that is in the room. */
    @Test
    void areNotMadeOfPrivateMessagesInRooms() {
        makesTheRoom();
        juliet.sends(chat().to(room.as("R")).body("Psst"));
        romeo.receives(chat().from(room.as("J")).body("Psst"));
        phone.receivesNothing();
    }

    /** §6.1. */
    @Test
    void areMadeOfPrivateMessagesThatASessionSendsIntoARoom() {
        differsOnProsody("XEP-0280 §6.1");
        makesTheRoom();
        romeo.sends(chat().to(room.as("J")).body("Sh").with(Muc.user()));
        phone.receivesNext(copyOfSent(anyMessage()));
    }

    private void makesTheRoom() {
        juliet.sends(presence().to(room.as("J")).with(Muc.join()))
                .receives(groupchat().from(room).emptySubject());
        juliet.sends(iqSet("configure").to(room).with(Muc.config()))
                .receives(iqResult("configure"));
        romeo.sends(presence().to(room.as("R")).with(Muc.join()))
                .receives(groupchat().from(room).with("<subject/>"));
    }

    /** §10.3. */
    @Test
    void keepTheirOwnErrorsFromTheSender() {
        juliet.sends(chat().id("m").to(romeo.fullJid()).body("1"));
        phone.receivesNext(copyOfReceived(anyMessage()));
        phone.sends(messageOf("error", romeo.bareJid(), ERROR));
        juliet.receivesNothing();
    }

    static List<Element> commands() {
        return List.of(Carbons.enable(), Carbons.disable());
    }

    /** §4.1 and §5.1 recommend conditions for other reasons. */
    @ParameterizedTest
    @MethodSource("commands")
    void areNobodyElsesToChange(Element command) {
        juliet.sends(iqSet("turn").to(romeo.bareJid()).with(command)).receivesNext(iqError("turn"));
        romeo.sends(chat().to(juliet.bareJid()).body("1"));
        phone.receivesNext(copyOfSent(anyMessage()));
    }

    /** §5. */
    @ParameterizedTest
    @MethodSource("commands")
    void sayThatTheyAreNobodyElsesToChange(Element command) {
        Specification.otherwiseOnProsody(server, "XEP-0280 §5");
        juliet.sends(iqSet("turn").to(romeo.bareJid()).with(command))
                .receivesNext(iqError("turn", not_allowed));
    }

    /** §3 and §6.2. */
    @ParameterizedTest
    @ValueSource(strings = {"urn:xmpp:carbons:2", "urn:xmpp:carbons:rules:0"})
    void areAdvertised(String feature) {
        phone.sends(iqGet("info").to(server.domain()).with(Disco.info()))
                .receivesNext(iqResult("info").with(Disco.info().feature(feature)));
    }

    private void differsOnProsody(String clause) {
        Specification.differsOnProsody(server, clause);
    }
}
