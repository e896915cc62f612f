package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** What comes into an account's archive, XEP-0313 §6.1.1, and the ids that it gets, XEP-0359. */
class ArchiveStoringTest extends ArchiveTests {

    private final RawClient romeo = available("romeo");
    private final RawClient juliet = available("juliet");

    private static Element message(RawClient client) {
        return client.first(stanza -> stanza.name().equals("message"));
    }

    /** XEP-0313 §3.5: each account's archive has its own id, which only its owner gets. */
    @Test
    void tellsTheRecipientUnderWhichId() {
        say(romeo, "juliet@localhost", "Hello");
        Element message = message(juliet);
        assertThat(stanzaId(message, "juliet@localhost")).isEqualTo(query(juliet).ids().get(0));
        assertThat(message.toXml()).doesNotContain("by='romeo@localhost'");
        assertThat(query(romeo).ids()).hasSize(1).doesNotContainAnyElementsOf(query(juliet).ids());
    }

    /** What is archived is what was said, without the archive's own word. */
    @Test
    void keepsTheWholeMessage() {
        send(romeo, "juliet@localhost", "normal", "<body>Hello</body><mood xmlns='m'>sad</mood>");
        Element kept = query(juliet).forwarded().get(0);
        assertThat(kept.child("m", "mood").text()).isEqualTo("sad");
        assertThat(kept.child(SID, "stanza-id")).isNull();
    }

    /** XEP-0359 §3: nobody speaks for an archive but its server; others' words stay. */
    @Test
    void strikesOutWhatOthersSayInItsName() {
        send(
                romeo,
                "juliet@localhost",
                "chat",
                "<body>Hello</body>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' id='1' by='Juliet@localhost'/>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' id='2' by='romeo@localhost'/>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' id='3' by='room@localhost'/>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' id='4'/>"
                        + "<origin-id xmlns='urn:xmpp:sid:0' id='5'/>");
        Element message = message(juliet);
        assertThat(stanzaId(message, "juliet@localhost")).isNotEqualTo("1");
        assertThat(message.toXml()).doesNotContain("id='2'").contains("id='3'", "id='5'");
        assertThat(query(juliet).forwarded().get(0).toXml()).doesNotContain("id='1'");
    }

    @Test
    void strikesItOutOfAMessageThatIsNotArchivedToo() {
        send(
                romeo,
                "juliet@localhost",
                "chat",
                "<stanza-id xmlns='urn:xmpp:sid:0' id='1' by='juliet@localhost'/>");
        assertThat(message(juliet).child(SID, "stanza-id")).isNull();
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
        send(romeo, "juliet@localhost", type, content);
        assertThat(query(juliet).messages()).hasSize(1);
        assertThat(query(romeo).messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "chat,<active xmlns='http://jabber.org/protocol/chatstates'/>",
        "headline,<body>x</body>",
        "groupchat,<body>x</body>",
        "error,<body>x</body>",
        "chat,<body>x</body><no-store xmlns='urn:xmpp:hints'/>",
        "chat,<body>x</body><no-permanent-store xmlns='urn:xmpp:hints'/>",
    })
    void keepsNothingElse(String type, String content) {
        send(romeo, juliet.jid(), type, content);
        assertThat(message(juliet).child(SID, "stanza-id")).isNull();
        assertThat(query(juliet).messages()).isEmpty();
        assertThat(query(romeo).messages()).isEmpty();
    }

    /** XEP-0313 §6.1: the sender has said it, but nobody has got it. */
    @Test
    void keepsWhatIsRefusedForTheSenderAlone() {
        send(romeo, "juliet@localhost/gone", "normal", "<body>1</body>");
        assertThat(condition(message(romeo))).isEqualTo("service-unavailable");
        assertThat(query(juliet).messages()).isEmpty();
        assertThat(query(romeo).bodies()).isEqualTo("1");
    }

    @Test
    void keepsNothingOfTheBlocked() {
        String block = "<block xmlns='urn:xmpp:blocking'><item jid='romeo@localhost'/></block>";
        juliet.ask("set", "", block);
        say(romeo, "juliet@localhost", "1");
        say(juliet, "romeo@localhost", "2");
        assertThat(query(juliet).messages()).isEmpty();
        assertThat(query(romeo).bodies()).isEqualTo("1");
    }

    /** XEP-0313 §6.1.1: once, however many sessions get it. */
    @Test
    void keepsAMessageOnceThatSeveralSessionsGet() {
        RawClient phone = available("juliet", "phone");
        RawClient tablet = bound("juliet", "tablet");
        tablet.ask("set", "", "<enable xmlns='urn:xmpp:carbons:2'/>");
        RawClient romeosPhone = bound("romeo", "phone");
        romeosPhone.ask("set", "", "<enable xmlns='urn:xmpp:carbons:2'/>");
        juliet.forget();
        say(romeo, "juliet@localhost", "1");
        String id = stanzaId(message(juliet), "juliet@localhost");
        assertThat(stanzaId(message(phone), "juliet@localhost")).isEqualTo(id);
        assertThat(stanzaId(copied(tablet, "received"), "juliet@localhost")).isEqualTo(id);
        assertThat(query(juliet).ids()).containsExactly(id);
        assertThat(stanzaId(copied(romeosPhone, "sent"), "romeo@localhost"))
                .isEqualTo(query(romeo).ids().get(0));
    }

    private static Element copied(RawClient client, String direction) {
        return message(client)
                .child("urn:xmpp:carbons:2", direction)
                .child("urn:xmpp:forward:0", "forwarded")
                .child(Element.CLIENT, "message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo@localhost", "romeo@localhost/test"})
    void keepsOnceWhatOneSendsToOneself(String to) {
        say(romeo, to, "1");
        Element message = message(romeo);
        assertThat(List.of(stanzaId(message, "romeo@localhost"))).isEqualTo(query(romeo).ids());
    }

    /** RFC 6120 §10.3. */
    @Test
    void keepsWhatHasNoAddress() {
        romeo.send("<message type='chat'><body>1</body></message>").sync();
        assertThat(query(romeo).bodies()).isEqualTo("1");
    }

    /** XEP-0160 and XEP-0313 §6.1.1. */
    @Test
    void leavesOfflineMessagesToThoseWhoHaveNotReadTheArchive() {
        say(romeo, "rosaline@localhost", "1");
        RawClient phone = bound("rosaline", "phone");
        assertThat(query(phone).bodies()).isEqualTo("1");
        say(romeo, "rosaline@localhost", "2");
        phone.send("<presence/>");
        Element message = message(phone);
        assertThat(message.child(Element.CLIENT, "body").text()).isEqualTo("2");
        assertThat(stanzaId(message, "rosaline@localhost")).isEqualTo(query(phone).ids().get(1));
        assertThat(phone.hasNothing()).isTrue();
        RawClient laptop = bound("rosaline", "laptop");
        laptop.send("<presence/>");
        assertThat(message(laptop).child(Element.CLIENT, "body").text()).isEqualTo("1");
    }

    @Test
    void goesWithItsAccount() {
        say(romeo, "juliet@localhost", "1");
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertThat(query(bound("romeo")).messages()).isEmpty();
    }
}
