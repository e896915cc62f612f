package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;
import verona.vocabulary.MucDestroy;

/** XEP-0045 §10.2 and §10.9: what owners do to a room. */
class MucOwnerTest extends RoomScenarios {

    @Room XmppRoom other;

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    /** XEP-0045 §10.2. */
    @Test
    void givesTheConfigurationAsItIs() {
        romeoConfigures("roomname=Garden");
        romeo.sends(iqGet("form").to(room).with(Muc.owner()))
                .receivesNext(
                        iqResult("form")
                                .from(room)
                                .with(
                                        Muc.owner()
                                                .form(
                                                        Forms.form()
                                                                .formType(
                                                                        "http://jabber.org/protocol/muc#roomconfig")
                                                                .field(
                                                                        "muc#roomconfig_roomname",
                                                                        "Garden"))));
    }

    /** XEP-0045 §10.2.1. */
    @Test
    void tellsOccupantsThatTheConfigurationHasChanged() {
        romeoSubmits("roomname=Garden", "whois=anyone");
        assertThat(statuses(juliet.receivesNext(groupchat().from(room))))
                .containsExactlyInAnyOrder("104", "172");
        romeoSubmits("roomname=Garden");
        juliet.receivesNothing();
    }

    /** As Prosody does: who changes it has the answer first. */
    @Test
    void answersBeforeItTells() {
        romeo.sends(
                        iqSet("name")
                                .to(room)
                                .with(Muc.config().field("muc#roomconfig_roomname", "Garden")))
                .receivesNext(iqResult("name"));
        assertThat(statuses(romeo.receivesNext(groupchat().from(room)))).containsExactly("104");
    }

    /** XEP-0045 §10.2 and §10.9. */
    @Test
    void letsNobodyButOwnersConfigureOrDestroy() {
        juliet.sends(iqSet("configure").to(room).with(Muc.config()))
                .receivesNext(iqError("configure", forbidden));
        juliet.sends(iqSet("destroy").to(room).with(Muc.owner().destroy()))
                .receivesNext(iqError("destroy", forbidden));
    }

    private void romeoDestroysTheRoom(MucDestroy destroy) {
        romeo.sends(iqSet("destroy").to(room).with(Muc.owner().destroy(destroy)))
                .receives(iqResult("destroy").from(room));
    }

    /** XEP-0045 §10.9 and §17.2. */
    @Test
    void destroysTheRoom() {
        MucDestroy destroy = Muc.destroy().alternative("hall@" + service()).reason("Over");
        romeoDestroysTheRoom(destroy);
        juliet.receivesNext(
                        presence()
                                .unavailable()
                                .from(room.as("Juliet"))
                                .with(Muc.user().destroy(destroy)))
                .receivesNothing();
        juliet.sends(groupchat().to(room).body("Hello?"))
                .receivesNext(message().error(item_not_found));
    }

    /** XEP-0045 §10.9. */
    @Test
    void tellsEachOccupantWhyTheRoomIsNoMoreAndWhereToGo() {
        MucDestroy destroy = Muc.destroy().reason("Over").password("p");
        romeoDestroysTheRoom(destroy);
        for (XmppClient client : List.of(romeo, juliet)) {
            Received gone =
                    client.receivesNext(presence().unavailable().with(Muc.user().destroy(destroy)));
            assertThat(nick(gone)).isEqualTo(client == romeo ? "Romeo" : "Juliet");
            assertThat(statuses(gone)).containsExactly("110");
            assertThat(gone.xpathAll("user:x/user:destroy/@*")).isEmpty();
            client.receivesNothing();
        }
    }

    private void romeoMakesAnotherRoomAndGoes() {
        romeo.sends(presence().to(other.as("Romeo")).with(Muc.join()))
                .receivesNext(presence().with(Muc.user().status(201)));
        romeo.receivesNext(groupchat().emptySubject());
        romeo.sends(presence().unavailable().to(other.as("Romeo")));
    }

    /** XEP-0045 §10.1.3: a creator that goes before it has configured the room takes it along. */
    @Test
    void isNeverMadeIfItsCreatorGoes() {
        romeoMakesAnotherRoomAndGoes();
        romeo.receivesNext(presence().unavailable().from(other.as("Romeo")));
        romeo.sends(iqGet("info").to(other).with(Disco.info()))
                .receives(iqError("info", item_not_found));
    }

    /** XEP-0045 §10.1.3, after §7.14: Smack 4.5 can't leave if one presence says both. */
    @Test
    void tellsACreatorThatGoesThatTheRoomIsDestroyed() {
        differsOnProsody("XEP-0045 §10.1.3");
        romeoMakesAnotherRoomAndGoes();
        Received left = romeo.receivesNext(presence().unavailable().from(other.as("Romeo")));
        assertThat(statuses(left)).containsExactly("110");
        assertThat(left.xpathAll("user:x/user:destroy")).isEmpty();
        romeo.receivesNext(
                presence()
                        .unavailable()
                        .from(other.as("Romeo"))
                        .with(Muc.user().status(110).destroy(Muc.destroy())));
        romeo.receivesNothing();
    }
}
