package verona.internal.server.embedded.muc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.GroupchatMessage;
import verona.internal.server.embedded.muc.model.RoomExtension;
import verona.stanza.Element;

class RoomExtensionTest extends RoomTests {

    private static final String SID = "urn:xmpp:sid:0";

    private final Archive archive = new Archive();
    private final BareJid romeo = JidCreate.bareFromOrThrowUnchecked("romeo@localhost");
    private final BareJid room = JidCreate.bareFromOrThrowUnchecked(ROOM);

    @BeforeEach
    void start() {
        muc.extend(archive);
        install();
    }

    private void create(Map<String, String> config) {
        muc.control().affiliate(room, romeo, Affiliation.OWNER);
        config.forEach((field, value) -> muc.control().configure(room, field, List.of(value)));
    }

    private Client inside() {
        Client client = new Client("romeo");
        client.sends(
                "<presence xmlns='jabber:client' to='room@conference.localhost/Romeo'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        return client;
    }

    private static void say(Client client, String content) {
        client.sends(
                "<message xmlns='jabber:client' type='groupchat' id='1' to='"
                        + ROOM
                        + "'>"
                        + content
                        + "</message>");
    }

    @Test
    void learnsOfEachMessageAndAddsToIt() {
        create(Map.of());
        Client client = inside();
        say(client, "<body>Hello</body>");
        GroupchatMessage message = archive.messages.get(0);
        assertThat(message.room().toString()).isEqualTo(ROOM);
        assertThat(message.author().toString()).isEqualTo("romeo@localhost/test");
        assertThat(message.archived()).isTrue();
        assertThat(message.element().attributes())
                .isEqualTo(Map.of("type", "groupchat", "id", "1", "from", ROOM + "/Romeo"));
        assertThat(client.last().child(SID, "stanza-id")).isNotNull();
        say(client, "<subject>Balcony</subject>");
        assertThat(archive.messages).hasSize(2);
        assertThat(client.last().child(SID, "stanza-id")).isNotNull();
    }

    @Test
    void hasAddedToHistoryToo() {
        create(Map.of());
        Client client = inside();
        say(client, "<body>Hello</body>");
        client.received.clear();
        client.sends(
                "<presence xmlns='jabber:client' to='room@conference.localhost/Romeo'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        assertThat(client.received).anyMatch(stanza -> stanza.child(SID, "stanza-id") != null);
    }

    @Test
    void learnsThatARoomIsNotToBeArchived() {
        create(Map.of("muc#roomconfig_enablearchiving", "0"));
        say(inside(), "<body>Hello</body>");
        assertThat(archive.messages.get(0).archived()).isFalse();
    }

    @Test
    void answersRequestsToRooms() {
        create(Map.of());
        Client client = inside();
        client.sends(
                "<iq xmlns='jabber:client' type='get' id='1' to='"
                        + ROOM
                        + "'><query xmlns='urn:xmpp:mam:2'/></iq>");
        assertThat(client.last().attribute("type")).isEqualTo("result");
        client.sends(
                "<iq xmlns='jabber:client' type='get' id='1' to='"
                        + ROOM
                        + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        assertThat(client.last().toXml()).contains("var='urn:xmpp:mam:2'");
    }

    @Test
    void learnsThatARoomIsNoMore() {
        create(Map.of());
        inside().sends(
                        "<presence xmlns='jabber:client' type='unavailable' to='"
                                + ROOM
                                + "/Romeo'/>");
        assertThat(archive.vanished).containsExactly(room);
    }

    /** Keeps what it receives. */
    private static final class Archive implements RoomExtension {

        final List<GroupchatMessage> messages = new ArrayList<>();
        final List<BareJid> vanished = new ArrayList<>();

        @Override
        public Element broadcasting(GroupchatMessage message) {
            messages.add(message);
            return message.element().withChild(Element.of(SID, "stanza-id"));
        }

        @Override
        public List<String> features(BareJid room) {
            return List.of("urn:xmpp:mam:2");
        }

        @Override
        public @Nullable IqHandler iq(String namespace) {
            return namespace.equals("urn:xmpp:mam:2") ? Stanza::result : null;
        }

        @Override
        public void vanished(BareJid room) {
            vanished.add(room);
        }
    }
}
