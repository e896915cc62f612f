package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Received;
import verona.scenarios.Specification;
import verona.vocabulary.Muc;

/** XEP-0045 §7.2, §7.6, §7.14 and §10.1: who may enter, and what that shows. */
class MucEnteringTest extends RoomScenarios {

    private void julietJoins() {
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()));
    }

    /** XEP-0045 §10.1.1. */
    @Test
    void makesTheCreatorAnOwner() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        Received own =
                romeo.receivesNext(
                        presence().with(Muc.user().item(owner, moderator, romeo.fullJid())));
        assertThat(statuses(own)).containsExactlyInAnyOrder("201", "110");
        romeo.receivesNext(groupchat().emptySubject());
    }

    /** XEP-0045 §7.1: others, whose order is free, oneself, history, subject. */
    @Test
    void tellsANewOccupantOfAllInOrder() {
        romeoMakesTheRoom();
        romeo.sends(groupchat().to(room).body("Soft!"));
        romeo.sends(groupchat().to(room).subject("Balcony"));
        enters(rosaline, "Rosaline");
        readsAll(rosaline);
        julietJoins();
        assertThat(nextNicks(juliet, 2)).containsExactlyInAnyOrder("Romeo", "Rosaline");
        Received own = juliet.receivesNext(presence().from(room.as("Juliet")));
        assertThat(statuses(own)).containsExactly("110");
        juliet.receivesNext(
                groupchat()
                        .body("Soft!")
                        .with(payload(DELAY, "delay").withAttribute("from", room)));
        juliet.receivesNext(groupchat().subject("Balcony"));
        rosaline.receivesNext(presence().from(room.as("Juliet")));
    }

    /** XEP-0045 §7.2.3 and §7.2.4. */
    @Test
    void showsRealJidsToModeratorsOnlyUnlessTheRoomIsNonAnonymous() {
        romeoMakesTheRoom();
        julietJoins();
        Received other = juliet.receivesNext(presence().from(room.as("Romeo")));
        assertThat(other.xpathAll("user:x/user:item/@jid")).isEmpty();
        juliet.receivesNext(presence().with(Muc.user().item(Muc.item().jid(juliet.fullJid()))));
        romeo.receivesNext(presence().with(Muc.user().item(Muc.item().jid(juliet.fullJid()))));
        romeoSubmits("whois=anyone");
        assertThat(statuses(romeo.receivesNext(groupchat()))).containsExactly("172");
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()));
        List<Received> others =
                List.of(rosaline.receivesNext(presence()), rosaline.receivesNext(presence()));
        assertThat(others)
                .extracting(o -> nick(o), o -> o.xpath("user:x/user:item/@jid"))
                .containsExactlyInAnyOrder(
                        tuple("Romeo", romeo.fullJid().toString()),
                        tuple("Juliet", juliet.fullJid().toString()));
        assertThat(statuses(rosaline.receivesNext(presence().from(room.as("Rosaline")))))
                .containsExactlyInAnyOrder("100", "110");
    }

    /** XEP-0045 §7.2.5, §7.2.6 and §7.2.9. */
    @ParameterizedTest
    @CsvSource({
        "membersonly=1, registration_required, ''",
        "passwordprotectedroom=1 roomsecret=cauldron, not_authorized, ''",
        "maxusers=1, service_unavailable, (§10)",
    })
    void keepsOutWhoMayNotEnter(String fields, StanzaError.Condition condition, String prosody) {
        prosodyDiffersFrom(prosody);
        romeoMakesTheRoom(fields.split(" "));
        julietJoins();
        juliet.receivesNext(
                presence().from(room.as("Juliet")).error(stanzaError(condition).by(room)));
    }

    /** XEP-0045 §7.2.5. */
    @Test
    void letsInWhoKnowsThePassword() {
        romeoMakesTheRoom("passwordprotectedroom=1", "roomsecret=cauldron");
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join().password("cauldron")))
                .receivesNext(presence().from(room.as("Romeo")));
    }

    /** XEP-0045 §7.2.7. */
    @Test
    void keepsOutWhoIsBanned() {
        romeoMakesTheRoom();
        romeoMakes(outcast, juliet);
        julietJoins();
        juliet.receivesNext(presence().error(forbidden));
    }

    /** XEP-0045 §7.2.8. */
    @Test
    void givesANickToOneOnly() {
        romeoMakesTheRoom();
        juliet.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receivesNext(presence().error(conflict));
    }

    /** XEP-0045 §7.6. */
    @Test
    void changesANickUnlessItIsTaken() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
        juliet.sends(presence().to(room.as("Rose")));
        Received old =
                romeo.receivesNext(
                        presence().unavailable().with(Muc.user().item(Muc.item().nick("Rose"))));
        assertThat(statuses(old)).containsExactly("303");
        romeo.receivesNext(presence().from(room.as("Rose")));
        assertThat(statuses(juliet.receivesNext(presence().unavailable())))
                .containsExactlyInAnyOrder("303", "110");
        assertThat(statuses(juliet.receivesNext(presence()))).containsExactly("110");
        juliet.sends(presence().to(room.as("Romeo"))).receivesNext(presence().error(conflict));
    }

    /** XEP-0045 §7.14. */
    @Test
    void tellsTheOthersOfWhoLeaves() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
        juliet.sends(presence().unavailable().id("bye").to(room.as("Juliet")).status("Farewell"));
        romeo.receivesNext(
                presence()
                        .unavailable()
                        .status("Farewell")
                        .with(Muc.user().item(Muc.item().role(noRole))));
        Received own = juliet.receivesNext(presence().unavailable().id("bye"));
        assertThat(statuses(own)).containsExactly("110");
    }

    @Test
    void noticesThatAStreamHasEnded() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
        juliet.disconnects();
        romeo.receivesNext(presence().unavailable().from(room.as("Juliet")));
    }

    @Test
    void noticesThatAConnectionIsCut() {
        romeoMakesTheRoom();
        enters(rosaline, "Rosaline");
        Specification.endsWithItsConnection(rosaline);
        rosaline.drops();
        romeo.receivesNext(presence().unavailable().from(room.as("Rosaline")));
    }
}
