package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.Presence.Mode.away;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Received;
import verona.vocabulary.Muc;

/** XEP-0045 §16.5.3: whose presence is shown, muc#roomconfig_presencebroadcast. */
class MucPresenceBroadcastTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    private void romeoShows(String... roles) {
        romeoSubmits(Muc.config().field("muc#roomconfig_presencebroadcast", roles));
    }

    @Test
    void showsOnlyWhoseRoleIsToBeShown() {
        romeoShows("moderator");
        romeo.receivesNext(
                presence()
                        .unavailable()
                        .from(room.as("Juliet"))
                        .with(Muc.user().item(Muc.item().role(participant))));
        occupantsReadAll();
        juliet.sends(presence().to(room.as("Juliet")).show(away));
        assertThat(statuses(juliet.receivesNext(presence()))).containsExactly("110");
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()))
                .receivesNext(presence().from(room.as("Romeo")));
        assertThat(statuses(rosaline.receivesNext(presence().from(room.as("Rosaline")))))
                .containsExactly("110");
        rosaline.sends(presence().unavailable().to(room.as("Rosaline")));
        romeo.receivesNothing();
        romeoChanges(Muc.admin().item(moderator, "Juliet"));
        romeo.receivesNext(presence().with(Muc.user().item(Muc.item().role(moderator))));
        romeoChanges(Muc.admin().item(participant, "Juliet"));
        romeo.receivesNext(presence().unavailable().from(room.as("Juliet")));
        romeoShows("moderator", "participant");
        romeo.receivesNext(presence().from(room.as("Juliet")).show(away));
    }

    /** XEP-0045 §9.5: members appear in a room roster. */
    @Test
    void showsWhoBelongsToTheRoomAndIsAway() {
        romeoShows("none", "visitor", "participant", "moderator");
        romeoChanges(
                Muc.admin()
                        .item(
                                Muc.item()
                                        .affiliation(member)
                                        .jid("nurse@" + domain())
                                        .nick("Nurse")));
        romeoChanges(Muc.admin().item(member, "friar@" + domain()));
        occupantsReadAll();
        rosaline.sends(presence().to(room.as("Rosaline")).with(Muc.join()));
        assertThat(nextNicks(rosaline, 2)).containsExactlyInAnyOrder("Romeo", "Juliet");
        Received nurse = rosaline.receivesNext(presence().unavailable().from(room.as("Nurse")));
        assertThat(nurse.xpathAll("user:x/user:item/@jid")).isEmpty();
        assertThat(statuses(rosaline.receivesNext(presence().from(room.as("Rosaline")))))
                .containsExactly("110");
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(
                        anyPresence()
                                .from(room)
                                .with(Muc.user().item(member, "friar@" + domain())));
    }

    /** XEP-0045 §16.6.2. */
    @Test
    void saysThatItShowsWhoIsAway() {
        differsOnProsody("XEP-0045 §16.6.2");
        romeoShows("none", "visitor", "participant", "moderator");
        assertThat(statuses(juliet.receivesNext(groupchat().from(room))))
                .containsExactlyInAnyOrder("102", "104");
        romeoShows("visitor", "participant", "moderator");
        assertThat(statuses(juliet.receives(groupchat().from(room))))
                .containsExactlyInAnyOrder("103", "104");
    }
}
