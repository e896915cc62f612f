package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Received;
import verona.stanza.Affiliation;
import verona.vocabulary.Muc;
import verona.vocabulary.MucAdmin;

/**
 * XEP-0045 §8.5, §9.2, §9.5, §9.8, §10.5 and §10.8: a list has the changed items only. A client
 * that sends the others, too, asks for nothing that it may not do.
 */
class MucUnchangedItemsTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
        enters(rosaline, "Rosaline");
        romeoMakes(admin, rosaline);
        romeoChanges(Muc.admin().item(outcast, "nurse@" + domain()));
        occupantsReadAll();
    }

    private void rosalineChanges(MucAdmin items) {
        rosaline.sends(iqSet("list").to(room).with(items)).receives(iqResult("list").from(room));
    }

    @Test
    void aListOfModerators() {
        otherwiseOnProsody("XEP-0045 §9.8");
        MucAdmin list =
                Muc.admin()
                        .item(moderator, "Romeo")
                        .item(moderator, "Rosaline")
                        .item(moderator, "Juliet");
        rosalineChanges(list);
        juliet.receivesNext(
                presence().from(room.as("Juliet")).with(Muc.user().item(noAffiliation, moderator)));
        juliet.receivesNothing();
    }

    /** The new item is the second. */
    @ParameterizedTest
    @CsvSource({"OWNER, romeo", "ADMIN, rosaline", "OUTCAST, nurse"})
    void aListOfAffiliations(Affiliation affiliation, String unchanged) {
        otherwiseOnProsody("XEP-0045 §9.5");
        String jid =
                switch (unchanged) {
                    case "romeo" -> romeo.bareJid().toString();
                    case "rosaline" -> rosaline.bareJid().toString();
                    default -> "nurse@" + domain();
                };
        MucAdmin items = Muc.admin().item(affiliation, jid);
        rosalineChanges(items.item(member, juliet.bareJid()));
        Received notice = juliet.receivesNext(presence().from(room.as("Juliet")));
        assertThat(notice.xpath("user:x/user:item/@affiliation")).isEqualTo("member");
        juliet.receivesNothing();
    }

    /** Who may change nothing may not do this either. */
    @Test
    void aNickThatWasKeptIsAnnouncedWhenItIsSaidAgain() {
        MucAdmin kept =
                Muc.admin().item(Muc.item().affiliation(owner).jid(romeo.bareJid()).nick("Romeo"));
        romeoChanges(kept);
        occupantsReadAll();
        romeoChanges(kept);
        juliet.receives(presence().from(room.as("Romeo")).with(Muc.user().item(owner, moderator)));
    }

    @Test
    void isForThoseWhoMayChangeTheList() {
        otherwiseOnProsody("XEP-0045 §8.5");
        juliet.sends(iqSet("owners").to(room).with(Muc.admin().item(owner, romeo.bareJid())))
                .receivesNext(iqError("owners", forbidden));
        juliet.sends(iqSet("roles").to(room).with(Muc.admin().item(moderator, "Romeo")))
                .receivesNext(iqError("roles", forbidden));
    }
}
