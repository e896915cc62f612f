package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verona.server.ServerException;
import verona.stanza.Affiliation;
import verona.stanza.Element;
import verona.stanza.Role;

/** What a test sees of rooms, and does to them. */
class RoomControlTest extends MucTests {

    private final EmbeddedRoom room = server.room("room");

    @Test
    void makesARoomThatAllMayEnter() {
        room.owner("romeo@localhost").member("juliet@localhost").persistent();

        RawClient rosaline = bound("rosaline");
        join(rosaline, "Rosaline");
        assertThat(statuses(rosaline.require("presence"))).contains("110").doesNotContain("201");
        RawClient romeo = bound("romeo");
        join(romeo, "Romeo");
        assertThat(room.occupants())
                .extracting(RoomOccupant::nick, RoomOccupant::affiliation, RoomOccupant::role)
                .containsExactly(
                        tuple("Rosaline", Affiliation.NONE, Role.PARTICIPANT),
                        tuple("Romeo", Affiliation.OWNER, Role.MODERATOR));
        assertThat(room.occupants().get(1).clients())
                .map(String::valueOf)
                .containsExactly("romeo@localhost/test");
    }

    @Test
    void saysWhoIsWhatToARoom() {
        room.owner("romeo@localhost")
                .admin("nurse@elsewhere.lit")
                .member("juliet@localhost")
                .outcast("tybalt@localhost");

        Map<String, Affiliation> affiliations =
                room.affiliations().entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue));
        assertThat(affiliations)
                .isEqualTo(
                        Map.of(
                                "romeo@localhost", Affiliation.OWNER,
                                "nurse@elsewhere.lit", Affiliation.ADMIN,
                                "juliet@localhost", Affiliation.MEMBER,
                                "tybalt@localhost", Affiliation.OUTCAST));
        assertThat(room.affiliation("tybalt@localhost")).isEqualTo(Affiliation.OUTCAST);
        assertThat(room.removeAffiliation("tybalt@localhost").affiliation("tybalt@localhost"))
                .isEqualTo(Affiliation.NONE);
    }

    @Test
    void lastsUntilTheLastLeavesUnlessItIsPersistent() {
        room.owner("romeo@localhost");
        enterAndLeave();
        assertThat(room.exists()).isFalse();

        room.persistent();
        enterAndLeave();
        assertThat(room.exists()).isTrue();
    }

    private void enterAndLeave() {
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        juliet.send("<presence type='unavailable' to='" + ROOM + "/Juliet'/>").sync();
    }

    @Test
    void configuresARoom() {
        room.name("The orchard")
                .membersOnly()
                .moderated()
                .nonAnonymous()
                .hidden()
                .configure("muc#roomconfig_maxusers", "10")
                .password("Montague");

        assertThat(room.configuration("muc#roomconfig_roomname")).isEqualTo("The orchard");
        assertThat(room.configuration("muc#roomconfig_maxusers")).isEqualTo("10");
        Element info =
                bound("juliet")
                        .ask("get", ROOM, "<query xmlns='http://jabber.org/protocol/disco#info'/>");
        assertThat(info.toXml())
                .contains("The orchard")
                .contains("muc_membersonly")
                .contains("muc_moderated")
                .contains("muc_nonanonymous")
                .contains("muc_hidden")
                .contains("muc_passwordprotected");
    }

    @Test
    void setsTheSubjectForAllWhoAreThereAndWhoCome() {
        RawClient romeo = room();

        room.subject("Under the balcony");

        assertThat(subject(romeo.require("message"))).isEqualTo("Under the balcony");
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        assertThat(subject(juliet.first(s -> is(s, "message", "groupchat"))))
                .isEqualTo("Under the balcony");
        assertThat(room.subject()).isEqualTo("Under the balcony");
    }

    private static String subject(Element message) {
        Element subject = message.child(Element.CLIENT, "subject");
        assertThat(subject).as(message.toXml()).isNotNull();
        return subject.text();
    }

    @Test
    void tellsTheOccupantsOfItsChanges() {
        RawClient romeo = room();
        RawClient juliet = occupant(romeo, "juliet", "Juliet");

        room.admin("juliet@localhost");
        assertThat(item(romeo.require("presence")).attribute("affiliation")).isEqualTo("admin");
        room.nonAnonymous();
        assertThat(statuses(romeo.require("message"))).contains("172");
        room.outcast("juliet@localhost");
        assertThat(statuses(juliet.first(s -> is(s, "presence", "unavailable")))).contains("301");
        romeo.require("presence");
        room.destroy();
        assertThat(x(romeo.require("presence")).child(USER, "destroy")).isNotNull();
        assertThat(room.exists()).isFalse();
    }

    @Test
    void opensARoomThatIsBeingMade() {
        join(bound("romeo"), "Romeo");
        room.membersOnly().member("juliet@localhost");
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet");
        assertThat(nick(juliet.require("presence"))).isEqualTo("Romeo");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(room::occupants)
                .isInstanceOf(ServerException.class)
                .hasMessage("there is no room room@conference.localhost");
        assertThatThrownBy(room::subject).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> room.configure("muc#roomconfig_colour", "red"))
                .isInstanceOf(ServerException.class)
                .hasMessage("rooms have no field muc#roomconfig_colour");
        assertThatThrownBy(() -> room.configure("muc#roomconfig_maxusers", "many"))
                .isInstanceOf(ServerException.class)
                .hasMessage("muc#roomconfig_maxusers can't be 'many'");
        assertThatThrownBy(() -> room.member("juliet@localhost/balcony"))
                .hasMessage("'juliet@localhost/balcony' must be a bare JID");
        assertThatThrownBy(() -> server.room("room@localhost"))
                .hasMessageContaining("at conference.localhost");
        assertThat(room.exists()).isFalse();
        room.destroy();
    }
}
