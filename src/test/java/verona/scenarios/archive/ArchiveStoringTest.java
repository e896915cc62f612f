package verona.scenarios.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.connection.Authentication;
import verona.scenarios.Inbox;
import verona.stanza.Element;
import verona.stanza.MessageSpec;

/** What comes into an account's archive, XEP-0313 §6.1.1, and the ids that it gets, XEP-0359. */
class ArchiveStoringTest extends ArchiveScenarios {

    private static final String CARBONS = "urn:xmpp:carbons:2";

    @Client(account = "juliet")
    XmppClient tablet;

    @Client(account = "romeo")
    XmppClient romeosPhone;

    /** By Bind 2 it would lose the messages that wait for it, XEP-0386 §3.2. */
    @Client(authentication = Authentication.SASL, connect = LATER)
    XmppClient rosaline;

    @Client(account = "rosaline", authentication = Authentication.SASL, connect = LATER)
    XmppClient rosalinesPhone;

    @Client(account = "rosaline", authentication = Authentication.SASL, connect = LATER)
    XmppClient rosalinesLaptop;

    /** XEP-0313 §3.5: each account's archive has its own id, which only its owner gets. */
    @Test
    void tellsTheRecipientUnderWhichId() {
        say(romeo, juliet.bareJid(), "1");
        Element message = juliet.receives(chat().body("1")).element();
        String id = query(juliet, "1").ids().get(0);
        assertThat(message.children())
                .filteredOn(child -> child.is(SID, "stanza-id"))
                .containsExactly(stanzaId(juliet.bareJid(), id));
        assertThat(query(romeo, "1").ids()).doesNotContain(id);
    }

    /** What is archived is what was said, without the archive's own word. */
    @Test
    void keepsTheWholeMessage() {
        send(romeo, juliet.bareJid(), "normal", "<body>1</body><mood xmlns='m'>sad</mood>");
        Element kept = query(juliet, "1").forwarded(0);
        assertThat(kept.child("m", "mood").text()).isEqualTo("sad");
        assertThat(kept.child(SID, "stanza-id")).isNull();
    }

    /** XEP-0359 §3: nobody speaks for an archive but its server; others' words stay. */
    @Test
    void strikesOutWhatOthersSayInItsName() {
        prosodyDiffersFrom("XEP-0359 §3");
        send(
                romeo,
                juliet.bareJid(),
                "chat",
                "<body>1</body>"
                        + id("1", juliet.bareJid())
                        + id("2", romeo.bareJid())
                        + id("3", "room@localhost")
                        + "<stanza-id xmlns='urn:xmpp:sid:0' id='4'/>"
                        + "<origin-id xmlns='urn:xmpp:sid:0' id='5'/>");
        Element message = juliet.receives(chat().body("1")).element();
        assertThat(message.children())
                .contains(stanzaId("room@localhost", "3"))
                .contains(payload(SID, "origin-id").withAttribute("id", "5"))
                .doesNotContain(stanzaId(juliet.bareJid(), "1"));
        assertThat(query(juliet, "1").forwarded(0).children())
                .doesNotContain(stanzaId(juliet.bareJid(), "1"));
    }

    /** XEP-0359 §3: the sender's archive is of this server, too. */
    @Test
    void strikesOutWhatTheSenderSaysInTheNameOfItsArchive() {
        send(romeo, juliet.bareJid(), "chat", "<body>1</body>" + id("2", romeo.bareJid()));
        assertThat(juliet.receives(chat().body("1")).element().children())
                .doesNotContain(stanzaId(romeo.bareJid(), "2"));
    }

    private static String id(String id, CharSequence by) {
        return "<stanza-id xmlns='urn:xmpp:sid:0' id='%s' by='%s'/>".formatted(id, by);
    }

    @Test
    void strikesItOutOfAMessageThatIsNotArchivedToo() {
        send(romeo, juliet.bareJid(), "chat", id("1", juliet.bareJid()));
        juliet.receivesNext(chat().without(SID, "stanza-id"));
    }

    @ParameterizedTest
    @CsvSource({
        "chat,<body>x</body>",
        "normal,<body>x</body>",
        "chat,<secret xmlns='x'/><store xmlns='urn:xmpp:hints'/>",
        "normal,<received xmlns='urn:xmpp:receipts' id='1'/>",
        "chat,<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>",
        "chat,<encryption xmlns='urn:xmpp:eme:0' namespace='x'/>",
        "normal,<x xmlns='jabber:x:conference' jid='room@conference.localhost'/>",
        "chat,<propose xmlns='urn:xmpp:jingle-message:0' id='1'/>",
    })
    void keepsConversations(String type, String content) {
        send(romeo, juliet.bareJid(), type, content);
        assertKept(juliet);
        assertKept(romeo);
    }

    private static void assertKept(XmppClient client) {
        client.sends(question(""))
                .receives(anyMessage().with(payload(MAM, "result")))
                .receives(iqResult("q"))
                .receivesNothing(anyMessage().with(payload(MAM, "result")));
    }

    @ParameterizedTest
    @CsvSource({
        "chat,<active xmlns='http://jabber.org/protocol/chatstates'/>,''",
        "headline,<body>x</body>,''",
        "groupchat,<body>x</body>,''",
        "error,<body>x</body>,'XEP-0313 §6.1.1, MAY'",
        "chat,<body>x</body><no-store xmlns='urn:xmpp:hints'/>,''",
        "chat,<body>x</body><no-permanent-store xmlns='urn:xmpp:hints'/>,''",
    })
    void keepsNothingElse(String type, String content, String prosody) {
        prosodyDiffersFrom(prosody);
        send(romeo, juliet.fullJid(), type, content);
        juliet.receivesNext(anyMessage().without(SID, "stanza-id"));
        query(juliet, "");
        query(romeo, "");
    }

    /** XEP-0313 §6.1: the sender has said it, but nobody has got it. */
    @Test
    void keepsWhatIsRefusedForTheSenderAlone() {
        prosodyDiffersFrom("RFC 6121 §8.5.3.2.1");
        send(romeo, juliet.bareJid() + "/gone", "normal", "<body>1</body>");
        romeo.receives(message().error(service_unavailable));
        query(juliet, "");
        query(romeo, "1");
    }

    @Test
    void keepsNothingOfTheBlocked() {
        juliet.sends(
                        iqSet("block")
                                .with(
                                        payload("urn:xmpp:blocking", "block")
                                                .withChild(
                                                        payload("urn:xmpp:blocking", "item")
                                                                .withAttribute(
                                                                        "jid", romeo.bareJid()))))
                .receives(iqResult("block"));
        say(romeo, juliet.bareJid(), "1");
        say(juliet, romeo.bareJid(), "2");
        query(juliet, "");
        query(romeo, "1");
    }

    /** XEP-0313 §6.1.1: once, however many sessions get it. */
    @Test
    void keepsAMessageOnceThatSeveralSessionsGet() {
        isAvailable(phone);
        for (XmppClient client : new XmppClient[] {tablet, romeosPhone}) {
            client.sends(iqSet("carbons").with(payload(CARBONS, "enable")))
                    .receives(iqResult("carbons"));
        }
        say(romeo, juliet.bareJid(), "1");
        String id = query(phone, "1").ids().get(0);
        MessageSpec received = chat().body("1").with(stanzaId(juliet.bareJid(), id));
        juliet.receives(received);
        phone.receives(received);
        tablet.receives(copy("received", stanzaId(juliet.bareJid(), id)));
        romeosPhone.receives(
                copy("sent", stanzaId(romeo.bareJid(), query(romeo, "1").ids().get(0))));
    }

    private static MessageSpec copy(String direction, Element child) {
        Element message = payload(Element.CLIENT, "message").withChild(child);
        Element forwarded = payload("urn:xmpp:forward:0", "forwarded").withChild(message);
        return anyMessage().with(payload(CARBONS, direction).withChild(forwarded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BARE", "FULL"})
    void keepsOnceWhatOneSendsToOneself(String to) {
        prosodyDiffersFrom("XEP-0313 §6.1.1");
        say(romeo, to.equals("BARE") ? romeo.bareJid() : romeo.fullJid(), "1");
        Inbox.awaitAll(romeo);
        String id = query(romeo, "1").ids().get(0);
        romeo.receives(chat().body("1").with(stanzaId(romeo.bareJid(), id)));
    }

    /** RFC 6120 §10.3. */
    @Test
    void keepsWhatHasNoAddress() {
        prosodyDiffersFrom("XEP-0313 §6.1.1");
        romeo.sends(chat().body("1"));
        Inbox.awaitAll(romeo);
        query(romeo, "1");
    }

    /** XEP-0160 and XEP-0313 §6.1.1. */
    @Test
    void leavesOfflineMessagesToThoseWhoHaveNotReadTheArchive() {
        prosodyDiffersFrom("XEP-0160 §2");
        rosaline.connects();
        query(rosaline, "");
        rosaline.disconnects();
        say(romeo, rosaline.bareJid(), "1");
        rosalinesPhone.connects();
        query(rosalinesPhone, "1");
        say(romeo, rosaline.bareJid(), "2");
        rosalinesPhone.sends(presence()).receives(chat().body("2"));
        rosalinesPhone.receives(presence()).receivesNothing();
        rosalinesLaptop.connects();
        rosalinesLaptop.sends(presence()).receives(chat().body("1"));
    }
}
