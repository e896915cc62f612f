package verona.internal.server.embedded.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.Role;

class RoomControlTest extends RoomTests {

    private static final String JOIN =
            "<presence xmlns='jabber:client' to='%s'>"
                    + "<x xmlns='http://jabber.org/protocol/muc'/></presence>";

    private final BareJid room = JidCreate.bareFromOrThrowUnchecked(ROOM);
    private final BareJid romeo = JidCreate.bareFromOrThrowUnchecked("romeo@localhost");

    private RoomControl control;

    @BeforeEach
    void start() {
        install();
        control = muc.control();
    }

    @Test
    void createsARoomThatIsOpenAtOnce() {
        control.affiliate(room, romeo, Affiliation.OWNER);
        Client juliet = new Client("juliet");
        juliet.sends(JOIN.formatted(ROOM + "/Juliet"));
        assertThat(control.occupants(room))
                .singleElement()
                .satisfies(
                        occupant -> {
                            assertThat(occupant.nick()).hasToString("Juliet");
                            assertThat(occupant.role()).isEqualTo(Role.PARTICIPANT);
                            assertThat(occupant.clients())
                                    .containsExactly(
                                            JidCreate.fromOrThrowUnchecked(
                                                    "juliet@localhost/test"));
                        });
        assertThat(control.affiliations(room)).containsExactly(Map.entry(romeo, Affiliation.OWNER));
        assertThat(control.affiliation(room, JidCreate.fromOrThrowUnchecked("romeo@localhost/x")))
                .isEqualTo(Affiliation.OWNER);
    }

    @Test
    void createsARoomAsItIsToBeConfigured() {
        control.configure(room, "muc#roomconfig_membersonly", List.of("1"));
        assertThat(control.configuration(room, "muc#roomconfig_membersonly")).isEqualTo("1");
        assertThat(control.configuration(room, "muc#roomconfig_whois")).isEqualTo("moderators");
        assertThat(control.configuration(room, "garden")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "muc#roomconfig_membersonly, perhaps",
        "muc#roomconfig_passwordprotectedroom, 1",
        "garden, 1"
    })
    void createsNoRoomWhoseConfigurationIsRefused(String field, String value) {
        assertThatThrownBy(() -> control.configure(room, field, List.of(value)))
                .isInstanceOf(StanzaError.class);
        assertThat(control.exists(room)).isFalse();
    }

    @Test
    void tellsTheSubject() {
        control.affiliate(room, romeo, Affiliation.OWNER);
        assertThat(control.subject(room)).isEmpty();
        Client client = new Client("romeo");
        client.sends(JOIN.formatted(ROOM + "/Romeo"));
        client.sends(
                "<message xmlns='jabber:client' type='groupchat' to='"
                        + ROOM
                        + "'><subject>Balcony</subject></message>");
        assertThat(control.subject(room)).isEqualTo("Balcony");
    }

    @Test
    void knowsNothingOfARoomThatIsNot() {
        assertThat(control.occupants(room)).isEmpty();
        assertThat(control.affiliations(room)).isEmpty();
        assertThat(control.subject(room)).isEmpty();
        assertThat(control.configuration(room, "muc#roomconfig_whois")).isEmpty();
    }
}
