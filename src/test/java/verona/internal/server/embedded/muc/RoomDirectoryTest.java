package verona.internal.server.embedded.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class RoomDirectoryTest extends RoomTests {

    private static final String JOIN =
            "<presence xmlns='jabber:client' to='%s'>"
                    + "<x xmlns='http://jabber.org/protocol/muc'/></presence>";

    private final BareJid room = JidCreate.bareFromOrThrowUnchecked(ROOM);
    private final BareJid romeo = JidCreate.bareFromOrThrowUnchecked("romeo@localhost");

    @BeforeEach
    void start() {
        install();
    }

    @Test
    void makesARoomThatIsOpenAtOnce() {
        muc.rooms().create(room, Map.of(), Map.of(romeo, Affiliation.OWNER));
        Client juliet = new Client("juliet");
        juliet.sends(JOIN.formatted(ROOM + "/Juliet"));
        assertThat(muc.rooms().occupants(room))
                .containsExactly(
                        new OccupantView(
                                "Juliet",
                                Affiliation.NONE,
                                Role.PARTICIPANT,
                                List.of(JidCreate.fromOrThrowUnchecked("juliet@localhost/test"))));
        assertThat(muc.rooms().affiliations(room))
                .containsExactly(Map.entry(romeo, Affiliation.OWNER));
        assertThat(
                        muc.rooms()
                                .affiliation(
                                        room, JidCreate.fromOrThrowUnchecked("romeo@localhost/x")))
                .isEqualTo(Affiliation.OWNER);
    }

    @Test
    void makesARoomAsItIsToBeConfigured() {
        muc.rooms().create(room, Map.of("muc#roomconfig_membersonly", "1"), Map.of());
        assertThat(muc.rooms().config(room, "muc#roomconfig_membersonly")).isEqualTo("1");
        assertThat(muc.rooms().config(room, "muc#roomconfig_whois")).isEqualTo("moderators");
        assertThat(muc.rooms().config(room, "garden")).isEmpty();
    }

    @Test
    void makesNoRoomTwiceNorOneThatCantBe() {
        Map<String, String> wrong = Map.of("muc#roomconfig_membersonly", "perhaps");
        assertThatThrownBy(() -> muc.rooms().create(room, wrong, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perhaps");
        assertThat(muc.rooms().exists(room)).isFalse();
        muc.rooms().create(room, Map.of(), Map.of());
        assertThatThrownBy(() -> muc.rooms().create(room, Map.of(), Map.of()))
                .hasMessageContaining(ROOM);
    }

    @Test
    void tellsTheSubject() {
        muc.rooms().create(room, Map.of(), Map.of(romeo, Affiliation.OWNER));
        assertThat(muc.rooms().subject(room)).isEmpty();
        Client client = new Client("romeo");
        client.sends(JOIN.formatted(ROOM + "/Romeo"));
        client.sends(
                "<message xmlns='jabber:client' type='groupchat' to='"
                        + ROOM
                        + "'><subject>Balcony</subject></message>");
        assertThat(muc.rooms().subject(room)).isEqualTo("Balcony");
    }

    @Test
    void knowsNothingOfARoomThatIsNot() {
        assertThat(muc.rooms().occupants(room)).isEmpty();
        assertThat(muc.rooms().affiliations(room)).isEmpty();
        assertThat(muc.rooms().subject(room)).isEmpty();
        assertThat(muc.rooms().config(room, "muc#roomconfig_whois")).isEmpty();
    }
}
