package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Received;
import verona.vocabulary.Muc;

/** XEP-0045 §9 and §18.1: affiliations of those who are not in the room. */
class MucAffiliationTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
    }

    /** XEP-0045 §9.3: the message comes before the answer. */
    @Test
    void tellsOccupantsOfAffiliationChangesOfNonOccupants() {
        romeo.sends(iqSet("m1").to(room).with(Muc.admin().item(member, juliet.bareJid())));
        Received notified =
                romeo.receivesNext(
                        message().from(room).with(Muc.user().item(member, juliet.bareJid())));
        assertThat(notified.xpathAll("user:x/user:item/@*")).hasSize(2);
        romeo.receivesNext(iqResult("m1"));
    }

    /** XEP-0045 §18.1. */
    @Test
    void tellsWhoIsNotThereOfItsAffiliation() {
        otherwiseOnProsody("XEP-0045 §18.1");
        isAvailable(juliet);
        romeoChanges(
                Muc.admin()
                        .item(Muc.item().affiliation(member).jid(juliet.bareJid()).reason("Love")));
        Received notified =
                juliet.receivesNext(
                        message()
                                .from(room)
                                .to(juliet.bareJid())
                                .with(
                                        Muc.user()
                                                .item(
                                                        Muc.item()
                                                                .affiliation(member)
                                                                .reason("Love"))));
        assertThat(statuses(notified)).containsExactly("101");
    }

    @Test
    void tellsWhoIsNotThereOfNothingThatIsNotNew() {
        isAvailable(juliet);
        romeoMakes(noAffiliation, juliet);
        juliet.receivesNothing();
        romeoMakes(member, juliet);
        readsAll(juliet);
        romeoMakes(member, juliet);
        juliet.receivesNothing();
    }

    /** Nor could they be there: banned, or no member of a members-only room. */
    @Test
    void saysThatANonOccupantCantEnterAnyMore() {
        romeoMakes(member, juliet);
        romeo.receivesNext(message().from(room).with(Muc.user()));
        romeoMakes(outcast, juliet);
        assertThat(statuses(romeo.receivesNext(message().from(room).with(Muc.user()))))
                .containsExactly("301");
        romeoConfigures("membersonly=1");
        romeoMakes(noAffiliation, juliet);
        assertThat(statuses(romeo.receivesNext(message().from(room).with(Muc.user()))))
                .containsExactly("321");
    }
}
