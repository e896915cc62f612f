package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.Presence.Mode.away;
import static org.jivesoftware.smack.packet.Presence.Mode.dnd;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.vocabulary.Muc;

/**
 * XEP-0045 §7.2.8: several clients of an account under one nick. It leaves the order of their items
 * free.
 */
class MucSessionsTest extends RoomScenarios {

    @Client(account = "juliet", resource = "phone")
    XmppClient phone;

    @BeforeEach
    void enter() {
        ignoresThePresenceOfTheRoom(phone);
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    private void joins(XmppClient client, String nick) {
        client.sends(presence().to(room.as(nick)).with(Muc.join()));
    }

    private static List<String> jids(Received presence) {
        return presence.xpathAll("user:x/user:item/@jid");
    }

    private String[] both() {
        return new String[] {juliet.fullJid().toString(), phone.fullJid().toString()};
    }

    @Test
    void letsAnotherClientOfTheAccountIn() {
        joins(phone, "Juliet");
        phone.receivesNext(presence().from(room.as("Romeo")));
        Received own = phone.receivesNext(presence().from(room.as("Juliet")));
        assertThat(statuses(own)).containsExactly("110");
        assertThat(jids(own)).containsExactlyInAnyOrder(both());
        phone.receivesNext(groupchat().with("<subject/>"));
        assertThat(jids(romeo.receivesNext(presence()))).containsExactlyInAnyOrder(both());
        assertThat(statuses(juliet.receivesNext(presence()))).containsExactly("110");
    }

    /** Who may not see real JIDs sees one occupant. */
    @Test
    void showsOneItemToThoseWhoSeeNoJids() {
        enters(rosaline, "Rosaline");
        joins(phone, "Juliet");
        Received seen = rosaline.receivesNext(presence().from(room.as("Juliet")));
        assertThat(seen.xpathAll("user:x/user:item")).hasSize(1);
        assertThat(seen.xpathAll("user:x/user:item/@jid")).isEmpty();
    }

    @Test
    void bringsMessagesToAllClientsAndTakesThemFromAll() {
        enters(phone, "Juliet");
        phone.sends(groupchat().to(room).body("Hello"));
        for (XmppClient client : List.of(romeo, juliet, phone)) {
            client.receivesNext(groupchat().from(room.as("Juliet")).body("Hello"));
        }
        romeo.sends(chat().to(room.as("Juliet")).body("Psst"));
        juliet.receivesNext(chat().body("Psst"));
        phone.receivesNext(chat().body("Psst"));
    }

    @Test
    void keepsTheOccupantWhileOneClientIsLeft() {
        enters(phone, "Juliet");
        juliet.sends(presence().unavailable().to(room.as("Juliet")));
        assertThat(statuses(juliet.receivesNext(presence().unavailable()))).containsExactly("110");
        String left = phone.fullJid().toString();
        assertThat(jids(romeo.receivesNext(presence()))).contains(left);
        assertThat(jids(phone.receivesNext(presence()))).contains(left);
        juliet.sends(groupchat().to(room).body("Am I in?"))
                .receivesNext(message().error(not_acceptable));
        phone.sends(presence().unavailable().to(room.as("Juliet")));
        romeo.receivesNext(presence().unavailable().from(room.as("Juliet")));
    }

    /** XEP-0045 §7.14: it is no occupant any more. */
    @Test
    void saysThatAClientThatLeavesHasNoRole() {
        differsOnProsody("XEP-0045 §7.14");
        enters(phone, "Juliet");
        juliet.sends(presence().unavailable().to(room.as("Juliet")))
                .receivesNext(
                        presence().unavailable().with(Muc.user().item(Muc.item().role(noRole))));
        String left = phone.fullJid().toString();
        assertThat(jids(romeo.receivesNext(presence()))).containsExactly(left);
        assertThat(jids(phone.receivesNext(presence()))).containsExactly(left);
    }

    @Test
    void keepsTheOccupantWhenOneClientFails() {
        enters(phone, "Juliet");
        juliet.sends(presence().to(room.as("Juliet")).error(recipient_unavailable));
        assertThat(jids(romeo.receivesNext(presence())))
                .containsExactly(phone.fullJid().toString());
    }

    @Test
    void kicksAllClients() {
        enters(phone, "Juliet");
        romeoChanges(Muc.admin().item(noRole, "Juliet"));
        for (XmppClient client : List.of(juliet, phone)) {
            assertThat(statuses(client.receivesNext(presence().unavailable())))
                    .containsExactlyInAnyOrder("307", "110");
        }
        assertThat(jids(romeo.receivesNext(presence().unavailable())))
                .containsExactlyInAnyOrder(both());
    }

    @Test
    void showsEachClientItsOwnPresenceAndOthersTheFirst() {
        juliet.sends(presence().to(room.as("Juliet")).show(away))
                .receivesNext(presence().from(room.as("Juliet")).show(away));
        romeo.receivesNext(presence().from(room.as("Juliet")).show(away));
        phone.sends(presence().to(room.as("Juliet")).with(Muc.join()).show(dnd));
        romeo.receivesNext(presence().show(away));
        juliet.receivesNext(presence().show(away));
        phone.receivesNext(presence().from(room.as("Romeo")));
        phone.receivesNext(presence().from(room.as("Juliet")).show(dnd));
    }

    /** XEP-0045 §7.6: the client goes, the occupant stays. */
    @Test
    void letsOneClientTakeAnotherNick() {
        enters(phone, "Juliet");
        phone.sends(presence().to(room.as("Rose")));
        Received old =
                phone.receivesNext(
                        presence().unavailable().with(Muc.user().item(Muc.item().nick("Rose"))));
        assertThat(statuses(old)).containsExactlyInAnyOrder("303", "110");
        Received own = phone.receivesNext(presence().from(room.as("Rose")));
        assertThat(statuses(own)).containsExactly("110");
        assertThat(jids(own)).containsExactly(phone.fullJid().toString());
        String left = juliet.fullJid().toString();
        assertThat(jids(phone.receivesNext(presence().from(room.as("Juliet")))))
                .containsExactly(left);
        assertThat(jids(romeo.receivesNext(presence()))).containsExactly(left);
        romeo.receivesNext(presence().from(room.as("Rose")));
    }

    @Test
    void letsAClientJoinTheNickOfAnother() {
        enters(phone, "Rose");
        phone.sends(presence().to(room.as("Juliet")));
        assertThat(statuses(phone.receives(presence().unavailable().from(room.as("Rose")))))
                .containsExactlyInAnyOrder("303", "110");
        assertThat(jids(phone.receives(presence().from(room.as("Juliet")))))
                .containsExactlyInAnyOrder(both());
        Received gone = romeo.receivesNext(presence().unavailable().from(room.as("Rose")));
        assertThat(statuses(gone)).isEmpty();
        assertThat(jids(romeo.receivesNext(presence()))).containsExactlyInAnyOrder(both());
    }

    /** XEP-0045 §7.6: two presences, and the nick that it joins has nobody who leaves. */
    @Test
    void showsNobodyLeavingTheNickThatAClientJoins() {
        differsOnProsody("XEP-0045 §7.6");
        enters(phone, "Rose");
        phone.sends(presence().to(room.as("Juliet")));
        phone.receivesNext(presence().unavailable().from(room.as("Rose")));
        phone.receivesNext(presence().from(room.as("Juliet"))).receivesNothing();
    }

    /** XEP-0045 §7.2.9: another client takes no space. */
    @Test
    void letsAnotherClientInWhereTheRoomIsFull() {
        otherwiseOnProsody("XEP-0045 §10");
        romeoConfigures("maxusers=2");
        enters(phone, "Juliet");
        joins(rosaline, "Rosaline");
        rosaline.receivesNext(presence().error(service_unavailable));
    }

    @Test
    void listsAllClientsOfAnOccupant() {
        enters(phone, "Juliet");
        Received list =
                romeo.sends(iqGet("list").to(room).with(Muc.admin().item(participant)))
                        .receives(iqResult("list"));
        assertThat(list.xpathAll("admin:query/admin:item/@jid")).containsExactlyInAnyOrder(both());
    }
}
