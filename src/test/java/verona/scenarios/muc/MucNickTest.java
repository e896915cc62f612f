package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.stanza.Affiliation;
import verona.vocabulary.Muc;
import verona.vocabulary.MucItem;

/** XEP-0045 §7.2.8, §7.6, §7.10 and §17.1: nicks and who may have them. */
class MucNickTest extends RoomScenarios {

    @Room XmppRoom other;

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
    }

    private MucItem memberCalled(XmppClient client, String nick) {
        return Muc.item().affiliation(member).jid(client.bareJid()).nick(nick);
    }

    /** Rosaline, who is not there, gets the nick for her own. */
    private void keepsRoseForRosaline() {
        romeoChanges(Muc.admin().item(memberCalled(rosaline, "Rose")));
        romeo.receivesNext(message().from(room).with(Muc.user().item(member, rosaline.bareJid())));
    }

    private static void takes(XmppClient client, CharSequence occupant) {
        client.sends(presence().to(occupant));
    }

    private static void joins(XmppClient client, CharSequence occupant) {
        client.sends(presence().to(occupant).with(Muc.join()));
    }

    /** RFC 7622 §3.4: what is prepared the same is the same nick. */
    @Test
    void knowsANickInWhateverWayItIsWritten() {
        enters(juliet, "\u00E9");
        joins(rosaline, room + "/e\u0301");
        rosaline.receivesNext(presence().error(conflict));
        romeo.sends(chat().to(room + "/e\u0301").body("x"));
        juliet.receivesNext(chat().body("x"));
    }

    /** XEP-0045 §17.1. */
    @Test
    void takesNoNickOfSpaces() {
        joins(juliet, other + "/ ");
        juliet.receivesNext(presence().error(not_allowed));
    }

    /** XEP-0045 §7.2.11: who comes next makes the room. */
    @Test
    void makesNoRoomForANickThatCantBe() {
        differsOnProsody("XEP-0045 §7.2.11");
        joins(juliet, other + "/ ");
        juliet.receivesNext(presence().error(not_allowed));
        joins(juliet, other.as("Juliet"));
        juliet.receivesNext(presence().with(Muc.user().status(201)));
    }

    /** XEP-0045 §7.2.8 and §7.6. */
    @Test
    void keepsARegisteredNickForOneAccount() {
        keepsRoseForRosaline();
        enters(juliet, "Juliet");
        takes(juliet, room.as("Rose"));
        juliet.receivesNext(presence().error(conflict));
        juliet.sends(presence().unavailable().to(room.as("Juliet")))
                .receivesNext(presence().unavailable());
        joins(juliet, room.as("Rose"));
        juliet.receivesNext(presence().error(conflict));
        joins(rosaline, room.as("Rose"));
        rosaline.receivesNext(presence().from(room.as("Romeo")));
    }

    /** XEP-0045 §7.10: who has a nick registered may use another, unless nicks are locked down. */
    @Test
    void letsAMemberUseAnotherNick() {
        keepsRoseForRosaline();
        joins(rosaline, room.as("Rosaline"));
        rosaline.receivesNext(presence().from(room.as("Romeo")));
        rosaline.receivesNext(presence().from(room.as("Rosaline")));
    }

    /** XEP-0045 §7.2.2 and §7.6; §7.10 lets a room do so. */
    @Test
    void givesTheRegisteredNickWhereNicksAreLockedDown() {
        otherwiseOnProsody("XEP-0045 §7.10");
        keepsRoseForRosaline();
        romeo.sends(
                        iqSet("lock")
                                .to(room)
                                .with(Muc.config().field("x-muc#roomconfig_reservednick", "1")))
                .receives(iqResult("lock"));
        joins(rosaline, room.as("Rosaline"));
        rosaline.receivesNext(presence().from(room.as("Romeo")));
        Received own = rosaline.receivesNext(presence().from(room.as("Rose")));
        assertThat(statuses(own)).containsExactlyInAnyOrder("210", "110");
        rosaline.receivesNext(groupchat().with("<subject/>"));
        takes(rosaline, room.as("Rosaline"));
        rosaline.receivesNext(presence().error(not_acceptable));
    }

    /** XEP-0045 §9.3: a user who has the nick when it becomes another's loses it. */
    @Test
    void takesANickFromWhoUsesIt() {
        enters(juliet, "Rose");
        romeoChanges(Muc.admin().item(memberCalled(rosaline, "Rose")));
        Received gone = juliet.receivesNext(presence().unavailable().from(room.as("Rose")));
        assertThat(statuses(gone)).containsExactlyInAnyOrder("307", "110");
        assertThat(gone.xpath("count(user:x/user:item/user:actor)")).isEqualTo("0");
        joins(juliet, room.as("Rose"));
        juliet.receivesNext(presence().error(conflict));
    }

    /** XEP-0045 §9.1: an outcast has no nick; §9.5: an empty nick is one no more. */
    @ParameterizedTest
    @EnumSource(
            value = Affiliation.class,
            names = {"MEMBER", "OUTCAST", "NONE"})
    void givesANickFreeAgain(Affiliation affiliation) {
        if (affiliation == outcast) {
            differsOnProsody("XEP-0045 §9.1");
        }
        keepsRoseForRosaline();
        MucItem item = Muc.item().affiliation(affiliation).jid(rosaline.bareJid());
        romeoChanges(Muc.admin().item(affiliation == member ? item.nick("") : item));
        enters(juliet, "Rose");
    }

    /** XEP-0045 §7.10 has this error where a user registers the nick. */
    @Test
    void keepsNoNickForTwo() {
        otherwiseOnProsody("XEP-0045 §9.3");
        keepsRoseForRosaline();
        romeo.sends(iqSet("rose").to(room).with(Muc.admin().item(memberCalled(juliet, "Rose"))))
                .receivesNext(iqError("rose", conflict));
        romeo.sends(iqSet("blank").to(room).with(Muc.admin().item(memberCalled(juliet, " "))))
                .receivesNext(iqError("blank", not_allowed));
    }
}
