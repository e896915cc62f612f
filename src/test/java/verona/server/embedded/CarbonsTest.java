package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0280: copies of what rooms send, and commands that are none. */
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

    @Test
    void refuseACommandThatIsNone() {
        assertThat(condition(turn(phone, "copy"))).isEqualTo("bad-request");
        assertThat(condition(phone.ask("get", "", "<enable xmlns='" + CARBONS + "'/>")))
                .isEqualTo("bad-request");
    }
}
