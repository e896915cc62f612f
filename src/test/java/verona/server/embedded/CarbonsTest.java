package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** Message carbons, XEP-0280. */
class CarbonsTest extends EmbeddedServerTests {

    private static final String CARBONS = "urn:xmpp:carbons:2";
    private static final String MUC_USER = "<x xmlns='http://jabber.org/protocol/muc#user'>%s</x>";

    private final RawClient romeo = available("romeo");
    private final RawClient phone = copying("romeo", "phone");
    private final RawClient juliet = available("juliet");

    /** A session that has no presence, so that what it gets are copies. */
    private RawClient copying(String localpart, String resource) {
        RawClient client = bound(localpart, resource);
        assertThat(turn(client, "enable").attribute("type")).isEqualTo("result");
        return client;
    }

    private static Element turn(RawClient client, String command) {
        return client.ask("set", "", "<" + command + " xmlns='" + CARBONS + "'/>");
    }

    private static void send(RawClient from, String to, String type, String content) {
        String kind = type.isEmpty() ? "" : " type='" + type + "'";
        from.send("<message id='m' to='" + to + "'" + kind + ">" + content + "</message>").sync();
    }

    private static Element copied(Element carbon, String direction) {
        Element copy = carbon.child(CARBONS, direction);
        assertThat(copy).as(carbon.toXml()).isNotNull();
        return copy.child("urn:xmpp:forward:0", "forwarded").child(Element.CLIENT, "message");
    }

    /** §8. */
    @Test
    void copiesWhatASessionSends() {
        send(romeo, "juliet@localhost", "chat", "<body>Hello</body><thread>t</thread>");
        Element carbon = phone.next();
        assertThat(carbon.attribute("from")).isEqualTo("romeo@localhost");
        assertThat(carbon.attribute("to")).isEqualTo(phone.jid());
        assertThat(carbon.attribute("type")).isEqualTo("chat");
        Element message = copied(carbon, "sent");
        assertThat(message.attribute("from")).isEqualTo(romeo.jid());
        assertThat(message.attribute("to")).isEqualTo("juliet@localhost");
        assertThat(message.child(Element.CLIENT, "body").text()).isEqualTo("Hello");
        assertThat(message.child(Element.CLIENT, "thread").text()).isEqualTo("t");
    }

    /** §7. */
    @Test
    void copiesWhatASessionGets() {
        send(juliet, romeo.jid(), "chat", "<body>Hello</body>");
        Element carbon = phone.next();
        assertThat(carbon.attribute("from")).isEqualTo("romeo@localhost");
        assertThat(copied(carbon, "received").attribute("from")).isEqualTo(juliet.jid());
        assertThat(romeo.next().child(Element.CLIENT, "body")).isNotNull();
    }

    @Test
    void copiesNothingToWhoHasTheMessage() {
        RawClient tablet = copying("romeo", "tablet");
        tablet.send("<presence/>").sync().forget();
        romeo.sync().forget();
        send(tablet, "juliet@localhost", "chat", "<body>Hello</body>");
        assertThat(tablet.hasNothing()).isTrue();
        send(juliet, "romeo@localhost", "chat", "<body>Hello</body>");
        assertThat(tablet.next().child(Element.CLIENT, "body")).isNotNull();
        assertThat(tablet.hasNothing()).isTrue();
    }

    /** §5 and §10.1. */
    @Test
    void goOffAndOn() {
        assertThat(turn(phone, "enable").attribute("type")).isEqualTo("result");
        assertThat(turn(phone, "disable").attribute("type")).isEqualTo("result");
        assertThat(turn(phone, "disable").attribute("type")).isEqualTo("result");
        send(romeo, "juliet@localhost", "chat", "<body>1</body>");
        assertThat(phone.hasNothing()).isTrue();
        turn(phone, "enable");
        send(romeo, "juliet@localhost", "chat", "<body>2</body>");
        assertThat(phone.next().child(CARBONS, "sent")).isNotNull();
    }

    @Test
    void endWithTheSession() {
        phone.leave();
        RawClient again = bound("romeo", "phone");
        send(romeo, "juliet@localhost", "chat", "<body>1</body>");
        assertThat(again.hasNothing()).isTrue();
    }

    /** §6.1. */
    @ParameterizedTest
    @CsvSource({
        "chat,<body>x</body>",
        "chat,<x xmlns='y'/>",
        "'',<body>x</body>",
        "normal,<body>x</body>",
        "normal,<received xmlns='urn:xmpp:receipts' id='1'/>",
        "normal,<active xmlns='http://jabber.org/protocol/chatstates'/>",
        "normal,<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>",
        "normal,<x xmlns='jabber:x:conference' jid='room@conference.localhost'/>",
    })
    void areMadeOfConversations(String type, String content) {
        send(juliet, romeo.jid(), type, content);
        assertThat(phone.next().child(CARBONS, "received")).isNotNull();
        send(romeo, juliet.jid(), type, content);
        assertThat(phone.next().child(CARBONS, "sent")).isNotNull();
    }

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
        send(juliet, romeo.jid(), type, content);
        send(romeo, juliet.jid(), type, content);
        assertThat(phone.hasNothing()).isTrue();
    }

    /** §6.1: an invitation through a room is copied, what an occupant says is not. */
    @Test
    void areMadeOfInvitationsButNotOfPrivateMessages() {
        String room = "room@conference.localhost";
        juliet.send("<presence to='" + room + "/J'><x xmlns='http://jabber.org/protocol/muc'/>");
        juliet.send("</presence>").sync();
        juliet.ask(
                "set",
                room,
                "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                        + "<x xmlns='jabber:x:data' type='submit'/></query>");
        send(juliet, room, "", MUC_USER.formatted("<invite to='romeo@localhost'/>"));
        assertThat(phone.next().child(CARBONS, "received")).isNotNull();
        romeo.send(
                "<presence to='"
                        + room
                        + "/R'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        romeo.sync().forget();
        send(juliet, room + "/R", "chat", "<body>Psst</body>");
        assertThat(romeo.next().child(Element.CLIENT, "body").text()).isEqualTo("Psst");
        assertThat(phone.hasNothing()).isTrue();
        send(romeo, room + "/J", "chat", "<body>Sh</body>" + MUC_USER.formatted(""));
        assertThat(phone.next().child(CARBONS, "sent")).isNotNull();
        send(romeo, room, "", MUC_USER.formatted("<invite to='rosaline@localhost'/>"));
        assertThat(phone.next().child(CARBONS, "sent")).isNotNull();
    }

    /** §6.1: who has a copy of the message has one of what became of it. */
    @Test
    void areMadeOfErrorsThatAnswerWhatWasCopied() {
        send(romeo, "nobody@localhost", "chat", "<body>1</body>");
        phone.next();
        Element error = copied(phone.next(), "received");
        assertThat(error.attribute("type")).isEqualTo("error");
        assertThat(error.attribute("from")).isEqualTo("nobody@localhost");
        send(romeo, "ghost@localhost", "normal", "<x xmlns='y'/>");
        assertThat(phone.hasNothing()).isTrue();
    }

    @Test
    void areMadeOfErrorsThatASessionAnswersWith() {
        send(juliet, romeo.jid(), "chat", "<body>1</body>");
        phone.next();
        send(romeo, juliet.jid(), "error", "<error type='cancel'/>");
        assertThat(copied(phone.next(), "sent").attribute("type")).isEqualTo("error");
    }

    /** §10.3. */
    @Test
    void keepTheirOwnErrorsFromTheSender() {
        send(juliet, romeo.jid(), "chat", "<body>1</body>");
        phone.next();
        send(phone, "romeo@localhost", "error", "<error type='cancel'/>");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §4.1 and §5.1. */
    @ParameterizedTest
    @ValueSource(strings = {"enable", "disable"})
    void areNobodyElsesToChange(String command) {
        Element answer =
                juliet.ask("set", "romeo@localhost", "<" + command + " xmlns='" + CARBONS + "'/>");
        assertThat(condition(answer)).isEqualTo("not-allowed");
        send(romeo, "juliet@localhost", "chat", "<body>1</body>");
        assertThat(phone.next().child(CARBONS, "sent")).isNotNull();
    }

    @Test
    void refuseACommandThatIsNone() {
        assertThat(condition(turn(phone, "copy"))).isEqualTo("bad-request");
        assertThat(condition(phone.ask("get", "", "<enable xmlns='" + CARBONS + "'/>")))
                .isEqualTo("bad-request");
    }

    /** §3 and §6.2. */
    @Test
    void areAdvertised() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        assertThat(phone.ask("get", "localhost", info).toXml())
                .contains("'urn:xmpp:carbons:2'", "'urn:xmpp:carbons:rules:0'");
    }
}
