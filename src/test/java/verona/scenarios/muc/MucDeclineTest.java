package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Received;
import verona.XmppClient;
import verona.stanza.MessageSpec;
import verona.vocabulary.Muc;
import verona.vocabulary.MucInvite;

/** XEP-0045 §7.8.2: what becomes of an invitation that is declined. */
class MucDeclineTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
        isAvailable(rosaline);
    }

    private void invitesRosaline(XmppClient client) {
        client.sends(
                message().to(room).with(Muc.user().invite(Muc.invite().to(rosaline.bareJid()))));
        rosaline.receivesNext(message().from(room).with(Muc.user().invite(Muc.invite())));
    }

    private void declines(XmppClient client, MucInvite decline) {
        client.sends(message().to(room).with(Muc.user().decline(decline)));
    }

    private MessageSpec decline() {
        return message().from(room).with(Muc.user().decline(Muc.invite().from(rosaline.bareJid())));
    }

    @Test
    void passesADeclineOn() {
        invitesRosaline(juliet);
        declines(rosaline, Muc.invite().to(room.as("Juliet")).reason("Busy"));
        Received declined =
                juliet.receivesNext(
                        message().from(room).with(Muc.user().decline(Muc.invite().reason("Busy"))));
        assertThat(declined.xpath("c:body")).contains(rosaline.bareJid(), room, "Busy");
    }

    @Test
    void passesADeclineToAClientOn() {
        invitesRosaline(juliet);
        declines(rosaline, Muc.invite().to(juliet.fullJid()));
        juliet.receivesNext(message().from(room).with(Muc.user().decline(Muc.invite())));
    }

    @Test
    void namesTheAccountThatDeclines() {
        otherwiseOnProsody("XEP-0045 §7.8.2");
        invitesRosaline(juliet);
        declines(rosaline, Muc.invite().to(room.as("Juliet")));
        juliet.receivesNext(decline());
    }

    /** A decline is the invitee's, and for the inviter. */
    @ParameterizedTest
    @ValueSource(strings = {"occupant", "account", "nobody", "room"})
    void passesADeclineToNobodyWhoHasNotInvited(String whom) {
        otherwiseOnProsody("XEP-0045 §7.8.2");
        CharSequence to =
                switch (whom) {
                    case "occupant" -> room.as("Juliet");
                    case "account" -> juliet.bareJid();
                    case "nobody" -> "nobody@localhost";
                    default -> room;
                };
        invitesRosaline(romeo);
        declines(rosaline, Muc.invite().to(to));
        rosaline.receivesNext(message().error(item_not_found));
        juliet.receivesNothing();
        declines(juliet, Muc.invite().to(romeo.bareJid()));
        juliet.receivesNext(message().error(item_not_found));
        romeo.receivesNothing();
    }

    /** The invitation names the nick that its inviter had then, in a room that may be left. */
    @Test
    void passesADeclineToWhoHasAnotherNickOrHasLeft() {
        otherwiseOnProsody("XEP-0045 §7.8.2");
        invitesRosaline(juliet);
        juliet.sends(presence().to(room.as("Capulet")))
                .receivesNext(presence().unavailable().from(room.as("Juliet")));
        juliet.receivesNext(presence().from(room.as("Capulet")));
        declines(rosaline, Muc.invite().to(room.as("Juliet")));
        juliet.receivesNext(decline());
        juliet.sends(presence().unavailable().to(room.as("Capulet")))
                .receivesNext(presence().unavailable().from(room.as("Capulet")));
        declines(rosaline, Muc.invite().to(room.as("Juliet")));
        juliet.receivesNext(decline());
    }

    /** XEP-0045 §9.5: the room invites new members in the name of who has made them that. */
    @Test
    void passesADeclineToWhoHasMadeOneAMember() {
        differsOnProsody("XEP-0045 §9.5");
        romeoMakes(member, juliet);
        romeoSubmits("membersonly=1");
        romeoMakes(member, rosaline);
        rosaline.receivesNext(message().from(room).with(Muc.user().invite(Muc.invite())));
        readsAll(romeo);
        declines(rosaline, Muc.invite().to(room.as("Romeo")));
        romeo.receivesNext(decline());
    }
}
