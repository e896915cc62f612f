package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0191: malformed commands, rooms, domains, and accounts that the test controls. */
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

    /** XEP-0191 §6. */
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

    @Test
    void goesWithItsAccount() {
        blocks(romeo, "juliet@localhost");
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertThat(blockList(bound("romeo"))).isEmpty();
    }
}
