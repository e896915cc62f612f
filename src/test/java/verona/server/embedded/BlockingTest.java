package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** Block lists, XEP-0191. */
class BlockingTest extends EmbeddedServerTests {

    private static final String BLOCKING = "urn:xmpp:blocking";

    private final RawClient romeo = available("romeo");
    private final RawClient juliet = available("juliet");

    private static Element command(RawClient client, String name, String... jids) {
        String items =
                Arrays.stream(jids)
                        .map(jid -> "<item jid='" + jid + "'/>")
                        .collect(Collectors.joining());
        String type = name.equals("blocklist") ? "get" : "set";
        return client.ask(
                type, "", "<" + name + " xmlns='" + BLOCKING + "'>" + items + "</" + name + ">");
    }

    private static void blocks(RawClient client, String... jids) {
        assertThat(command(client, "block", jids).attribute("type")).isEqualTo("result");
    }

    private static void unblocks(RawClient client, String... jids) {
        assertThat(command(client, "unblock", jids).attribute("type")).isEqualTo("result");
    }

    private static List<String> jids(Element command) {
        return command.children().stream().map(item -> item.attribute("jid")).toList();
    }

    private static List<String> blockList(RawClient client) {
        return jids(command(client, "blocklist").child(BLOCKING, "blocklist"));
    }

    private static void say(RawClient from, String to, String type, String content) {
        from.send("<message type='%s' to='%s'>%s</message>".formatted(type, to, content)).sync();
    }

    /** Both know each other's presence, and have read all about it. */
    private void befriend() {
        subscribe(romeo, "juliet@localhost");
        subscribe(juliet, "romeo@localhost");
        approve(juliet, "romeo@localhost");
        approve(romeo, "juliet@localhost");
        juliet.sync();
        romeo.sync().forget();
        juliet.forget();
    }

    private static void subscribe(RawClient client, String to) {
        client.send("<presence type='subscribe' to='" + to + "'/>").sync();
    }

    private static void approve(RawClient client, String to) {
        client.send("<presence type='subscribed' to='" + to + "'/>").sync();
    }

    /** §3.2, §3.3 and §3.4. */
    @Test
    void isKept() {
        assertThat(blockList(romeo)).isEmpty();
        blocks(romeo, "juliet@localhost", "Tybalt@Localhost");
        blocks(romeo, "mercutio@localhost");
        assertThat(blockList(romeo))
                .containsExactly("juliet@localhost", "tybalt@localhost", "mercutio@localhost");
        unblocks(romeo, "tybalt@localhost", "nobody@localhost");
        assertThat(blockList(romeo)).containsExactly("juliet@localhost", "mercutio@localhost");
        assertThat(blockList(juliet)).isEmpty();
        romeo.leave();
        assertThat(blockList(bound("romeo"))).hasSize(2);
    }

    /** §3.5. */
    @Test
    void isEmptiedByACommandThatNamesNobody() {
        blocks(romeo, "juliet@localhost", "tybalt@localhost");
        unblocks(romeo);
        assertThat(blockList(romeo)).isEmpty();
    }

    /** §3.3 and §3.4: those who have asked for the list learn of its changes. */
    @Test
    void isPushedToThoseWhoHaveAskedForIt() {
        RawClient phone = bound("romeo", "phone");
        blockList(phone);
        blockList(romeo);
        RawClient other = bound("romeo", "other");
        blocks(romeo, "Juliet@localhost");
        for (RawClient client : List.of(romeo, phone)) {
            Element push = client.next();
            assertThat(push.attribute("type")).isEqualTo("set");
            assertThat(push.attribute("to")).isEqualTo(client.jid());
            assertThat(jids(push.child(BLOCKING, "block"))).containsExactly("juliet@localhost");
        }
        unblocks(romeo, "juliet@localhost");
        assertThat(jids(phone.next().child(BLOCKING, "unblock"))).hasSize(1);
        unblocks(romeo);
        assertThat(jids(phone.next().child(BLOCKING, "unblock"))).isEmpty();
        assertThat(other.hasNothing()).isTrue();
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void refusesWhatIsNoCommand() {
        assertThat(condition(command(romeo, "block"))).isEqualTo("bad-request");
        assertThat(condition(command(romeo, "block", "juliet@localhost", "@")))
                .isEqualTo("jid-malformed");
        assertThat(condition(command(romeo, "block", ""))).isEqualTo("jid-malformed");
        assertThat(condition(command(romeo, "forgive", "juliet@localhost")))
                .isEqualTo("bad-request");
        assertThat(condition(romeo.ask("get", "", "<block xmlns='" + BLOCKING + "'/>")))
                .isEqualTo("bad-request");
        assertThat(blockList(romeo)).isEmpty();
    }

    @Test
    void isNobodyElsesToSee() {
        String list = "<blocklist xmlns='" + BLOCKING + "'/>";
        assertThat(condition(juliet.ask("get", "romeo@localhost", list))).isEqualTo("forbidden");
    }

    /** §3.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message to='juliet@localhost' type='chat'><body>Hello</body></message>",
                "<message to='juliet@localhost/test'/>",
                "<presence to='juliet@localhost'/>",
                "<presence to='juliet@localhost' type='subscribe'/>",
                "<iq to='juliet@localhost/test' type='get' id='1'><x xmlns='y'/></iq>",
            })
    void keepsAUsersStanzasFromTheBlocked(String stanza) {
        blocks(romeo, "juliet@localhost");
        Element error = romeo.send(stanza).next();
        assertThat(condition(error)).isEqualTo("not-acceptable");
        assertThat(error.child(Element.CLIENT, "error").attribute("type")).isEqualTo("cancel");
        assertThat(error.toXml()).contains("<blocked xmlns='urn:xmpp:blocking:errors'/>");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void keepsAnswersFromTheBlockedInSilence() {
        juliet.send("<iq type='get' id='1' to='" + romeo.jid() + "'><x xmlns='y'/></iq>").sync();
        romeo.next();
        blocks(romeo, "juliet@localhost");
        romeo.send("<iq type='result' id='1' to='" + juliet.jid() + "'/>");
        romeo.send("<message type='error' to='" + juliet.jid() + "'/>");
        assertThat(romeo.hasNothing()).isTrue();
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §3.3: a message is answered with an error, as if nobody were there. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "normal"})
    void bouncesMessagesOfTheBlocked(String type) {
        blocks(romeo, "juliet@localhost");
        say(juliet, "romeo@localhost", type, "<body>Hello</body>");
        assertThat(condition(juliet.next())).isEqualTo("service-unavailable");
        say(juliet, romeo.jid(), type, "<body>Hello</body>");
        assertThat(condition(juliet.next())).isEqualTo("service-unavailable");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline", "groupchat", "error"})
    void dropsMessagesOfTheBlockedThatNobodyWaitsFor(String type) {
        blocks(romeo, "juliet@localhost");
        say(juliet, romeo.jid(), type, "<body>Hello</body>");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void answersRequestsOfTheBlockedAndDropsTheirAnswers() {
        blocks(romeo, "juliet@localhost");
        for (String to : List.of("romeo@localhost", romeo.jid())) {
            assertThat(condition(juliet.ask("get", to, "<ping xmlns='urn:xmpp:ping'/>")))
                    .isEqualTo("service-unavailable");
        }
        juliet.send("<iq type='result' id='1' to='" + romeo.jid() + "'/>").sync();
        assertThat(romeo.hasNothing()).isTrue();
        assertThat(juliet.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " type='unavailable'", " type='subscribe'", " type='probe'"})
    void dropsPresenceOfTheBlocked(String type) {
        blocks(romeo, "juliet@localhost");
        juliet.send("<presence to='romeo@localhost'" + type + "/>").sync();
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** §3.3 and §3.4: a contact that is blocked sees the user go, and come back. */
    @Test
    void endsAndRestoresPresence() {
        befriend();
        blocks(romeo, "juliet@localhost");
        Element presence = juliet.next();
        assertThat(presence.attribute("type")).isEqualTo("unavailable");
        assertThat(presence.attribute("from")).isEqualTo(romeo.jid());
        blocks(romeo, "juliet@localhost");
        romeo.send("<presence><show>dnd</show></presence>").sync().forget();
        juliet.send("<presence><show>away</show></presence>").sync().forget();
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(romeo.hasNothing()).isTrue();
        unblocks(romeo, "juliet@localhost");
        presence = juliet.next();
        assertThat(presence.attribute("from")).isEqualTo(romeo.jid());
        assertThat(presence.child(Element.CLIENT, "show").text()).isEqualTo("dnd");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** What comes at initial presence: a probe to the contact, and presence. */
    @Test
    void hidesTheUserThatComesBack() {
        befriend();
        blocks(romeo, "juliet@localhost");
        romeo.leave();
        juliet.sync().forget();
        RawClient again = bound("romeo");
        again.send("<presence/>").sync();
        assertThat(again.next().attribute("from")).isEqualTo(again.jid());
        assertThat(again.hasNothing()).isTrue();
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void tellsNobodyWhoMayNotKnow() {
        blocks(romeo, "juliet@localhost");
        unblocks(romeo, "juliet@localhost");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §5. */
    @Test
    void canHaveADomain() {
        befriend();
        blocks(romeo, "conference.localhost", "localhost");
        assertThat(juliet.next().attribute("type")).isEqualTo("unavailable");
        say(juliet, "romeo@localhost", "chat", "<body>1</body>");
        assertThat(condition(juliet.next())).isEqualTo("service-unavailable");
        say(romeo, "romeo@localhost", "chat", "<body>2</body>");
        unblocks(romeo, "localhost");
        assertThat(juliet.next().attribute("type")).isNull();
    }

    /** §5. */
    @Test
    void canHaveOneClientAlone() {
        befriend();
        RawClient phone = available("juliet", "phone");
        romeo.sync().forget();
        juliet.sync().forget();
        blocks(romeo, "juliet@localhost/phone");
        assertThat(phone.next().attribute("type")).isEqualTo("unavailable");
        say(phone, "romeo@localhost", "chat", "<body>1</body>");
        assertThat(condition(phone.next())).isEqualTo("service-unavailable");
        say(juliet, "romeo@localhost", "chat", "<body>2</body>");
        assertThat(romeo.next().child(Element.CLIENT, "body").text()).isEqualTo("2");
        assertThat(juliet.hasNothing()).isTrue();
        unblocks(romeo, "juliet@localhost/phone");
        assertThat(phone.next().attribute("from")).isEqualTo(romeo.jid());
    }

    /** §4, note. */
    @Test
    void neverStandsBetweenAUsersOwnSessions() {
        RawClient phone = bound("romeo", "phone");
        blocks(romeo, "romeo@localhost", phone.jid());
        say(romeo, phone.jid(), "chat", "<body>1</body>");
        assertThat(phone.next().child(Element.CLIENT, "body").text()).isEqualTo("1");
    }

    @Test
    void keepsBackWhatWaitsForTheUser() {
        befriend();
        RawClient rosaline = bound("rosaline");
        rosaline.send("<presence type='subscribe' to='romeo@localhost'/>").sync();
        romeo.leave();
        say(rosaline, "romeo@localhost", "chat", "<body>1</body>");
        say(juliet, "romeo@localhost", "chat", "<body>2</body>");
        RawClient again = bound("romeo");
        blocks(again, "rosaline@localhost");
        again.send("<presence/>");
        Element message = again.next();
        while (!message.name().equals("message")) {
            assertThat(message.attribute("from")).isNotEqualTo("rosaline@localhost");
            message = again.next();
        }
        assertThat(message.child(Element.CLIENT, "body").text()).isEqualTo("2");
        assertThat(again.hasNothing()).isTrue();
    }

    /** A room that is blocked sees its occupant leave; an error would do the same, untidily. */
    @Test
    void takesTheUserOutOfABlockedRoom() {
        String room = enterRoom();
        blocks(romeo, room);
        Element presence = juliet.next();
        assertThat(presence.attribute("type")).isEqualTo("unavailable");
        assertThat(presence.attribute("from")).isEqualTo(room + "/Romeo");
        assertThat(romeo.next().attribute("type")).isEqualTo("unavailable");
        assertThat(romeo.hasNothing()).isTrue();
        romeo.send("<presence to='" + room + "/Romeo'/>");
        assertThat(condition(romeo.next())).isEqualTo("not-acceptable");
    }

    @Test
    void silencesAnOccupantWithoutLeavingTheRoom() {
        String room = enterRoom();
        blocks(romeo, room + "/Juliet");
        say(juliet, room, "groupchat", "<body>1</body>");
        say(juliet, room + "/Romeo", "chat", "<body>2</body>");
        assertThat(romeo.hasNothing()).isTrue();
        juliet.forget();
        say(romeo, room, "groupchat", "<body>3</body>");
        assertThat(juliet.next().child(Element.CLIENT, "body").text()).isEqualTo("3");
    }

    @Test
    void dropsInvitationsOfTheBlocked() {
        String room = enterRoom();
        String invite =
                "<x xmlns='http://jabber.org/protocol/muc#user'><invite to='rosaline@localhost'/>"
                        + "</x>";
        RawClient rosaline = available("rosaline");
        say(juliet, room, "normal", invite);
        assertThat(rosaline.next().name()).isEqualTo("message");
        blocks(rosaline, "juliet@localhost", room + "/Juliet");
        say(juliet, room, "normal", invite);
        assertThat(rosaline.hasNothing()).isTrue();
    }

    private String enterRoom() {
        String room = "room@conference.localhost";
        String join = "<x xmlns='http://jabber.org/protocol/muc'/>";
        juliet.send("<presence to='" + room + "/Juliet'>" + join + "</presence>");
        juliet.ask(
                "set",
                room,
                "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                        + "<x xmlns='jabber:x:data' type='submit'/></query>");
        romeo.send("<presence to='" + room + "/Romeo'>" + join + "</presence>").sync().forget();
        juliet.sync().forget();
        return room;
    }

    /** §3.1. */
    @Test
    void isAdvertised() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        assertThat(romeo.ask("get", "localhost", info).toXml()).contains("'" + BLOCKING + "'");
    }

    @Test
    void goesWithItsAccount() {
        blocks(romeo, "juliet@localhost");
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertThat(blockList(bound("romeo"))).isEmpty();
    }
}
