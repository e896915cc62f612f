package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** RFC 6120 §10.1: whoever hears somebody hears it in the order in which it was said. */
class OrderTest extends EmbeddedServerTests {

    private static final int ROOMS = 60;
    private static final int OCCUPANTS = 10;
    private static final int MESSAGES = 5;

    @Test
    void keepsTheOrderOfARoomForEachOfItsOccupants() {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < OCCUPANTS; i++) {
            clients.add(bound("romeo", "r" + i));
        }
        for (int room = 0; room < ROOMS; room++) {
            String jid = "room" + room + "@conference.localhost";
            fill(jid, clients);
            RawClient speaker = clients.get(room % OCCUPANTS);
            for (int i = 0; i < MESSAGES; i++) {
                speaker.send(
                        "<message type='groupchat' to='"
                                + jid
                                + "' id='"
                                + i
                                + "'><body>x</body>"
                                + "</message>");
            }
            clients.forEach(client -> assertOrder(jid, client));
        }
    }

    private static void fill(String room, List<RawClient> clients) {
        for (int i = 0; i < clients.size(); i++) {
            clients.get(i)
                    .send(
                            "<presence to='"
                                    + room
                                    + "/nick"
                                    + i
                                    + "'>"
                                    + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
            if (i == 0) {
                clients.get(0)
                        .ask(
                                "set",
                                room,
                                "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                                        + "<x xmlns='jabber:x:data' type='submit'/></query>");
            }
            clients.get(i).first(stanza -> stanza.child(Element.CLIENT, "subject") != null);
        }
    }

    private static void assertOrder(String room, RawClient client) {
        for (int i = 0; i < MESSAGES; i++) {
            Element message =
                    client.first(
                            stanza ->
                                    stanza.child(Element.CLIENT, "body") != null
                                            && stanza.attributes()
                                                    .getOrDefault("from", "")
                                                    .startsWith(room));
            assertThat(message.attribute("id")).isEqualTo(Integer.toString(i));
        }
    }
}
