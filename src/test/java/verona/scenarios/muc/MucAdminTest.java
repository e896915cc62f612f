package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Received;
import verona.XmppClient;
import verona.stanza.Affiliation;
import verona.stanza.Role;
import verona.vocabulary.Muc;
import verona.vocabulary.MucAdmin;

/** XEP-0045 §8 to §10: what changes of roles and affiliations do to occupants. */
class MucAdminTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    private static String actor(Received stanza, String attribute) {
        return stanza.xpath("string(user:x/user:item/user:actor/@" + attribute + ")");
    }

    /** XEP-0045 §9.3: a real JID is shown to those who may see it. */
    @Test
    void namesNonOccupantsOnlyToWhoMaySeeRealJids() {
        romeoMakes(member, rosaline);
        juliet.receivesNothing();
        romeo.receives(message().from(room).with(Muc.user().item(member)));
        romeoConfigures("whois=anyone");
        romeoMakes(noAffiliation, rosaline);
        juliet.receivesNext(message().with(Muc.user().item(Muc.item().jid(rosaline.bareJid()))));
    }

    /** XEP-0045 §9.3, §9.6, §10.3: what an affiliation does to the role of an occupant. */
    @ParameterizedTest
    @CsvSource({"MEMBER, PARTICIPANT", "ADMIN, MODERATOR", "OWNER, MODERATOR"})
    void tellsEverybodyOfAnOccupantsNewAffiliation(Affiliation affiliation, Role role) {
        romeoMakes(affiliation, juliet);
        juliet.receivesNext(presence().with(Muc.user().item(affiliation, role)));
    }

    /** XEP-0045 §9.1. */
    @Test
    void bansAnOccupant() {
        MucAdmin ban =
                Muc.admin()
                        .item(
                                Muc.item()
                                        .affiliation(outcast)
                                        .jid(juliet.bareJid())
                                        .reason("Cause"));
        romeoChanges(ban);
        Received seen =
                romeo.receivesNext(
                        presence()
                                .unavailable()
                                .with(
                                        Muc.user()
                                                .item(
                                                        Muc.item()
                                                                .affiliation(outcast)
                                                                .actorNick("Romeo")
                                                                .reason("Cause"))));
        assertThat(statuses(seen)).containsExactly("301");
        Received own = juliet.receivesNext(presence().unavailable().with(Muc.user()));
        assertThat(statuses(own)).containsExactlyInAnyOrder("301", "110");
        assertThat(actor(own, "jid")).isEmpty();
    }

    /** XEP-0045 §8.2. */
    @Test
    void kicksAnOccupant() {
        romeoChanges(Muc.admin().item(noRole, "Juliet"));
        assertThat(statuses(romeo.receivesNext(presence().unavailable()))).containsExactly("307");
        assertThat(statuses(juliet.receivesNext(presence().unavailable())))
                .containsExactlyInAnyOrder("307", "110");
        juliet.sends(groupchat().to(room).body("Hello?"))
                .receivesNext(message().error(not_acceptable));
    }

    /** XEP-0045 §7.4, §8.3 and §8.4. */
    @Test
    void givesAndTakesVoice() {
        romeoConfigures("moderatedroom=1");
        romeoChanges(Muc.admin().item(visitor, "Juliet"));
        juliet.receivesNext(presence().with(Muc.user().item(Muc.item().role(visitor))));
        juliet.sends(groupchat().to(room).body("Hello?")).receivesNext(message().error(forbidden));
        romeoChanges(Muc.admin().item(participant, "Juliet"));
        juliet.receivesNext(presence());
        juliet.sends(groupchat().to(room).body("Hello!")).receivesNext(groupchat().body("Hello!"));
    }

    @Test
    void givesNoVoiceToStrangersInAModeratedRoom() {
        romeoConfigures("moderatedroom=1");
        enters(rosaline, "Rosaline");
        rosaline.sends(groupchat().to(room).body("Hello?"))
                .receivesNext(message().error(forbidden));
    }

    /** XEP-0045 §9.4 and §10.2. */
    @Test
    void removesNonMembersFromAMembersOnlyRoom() {
        enters(rosaline, "Rosaline");
        romeoMakes(member, rosaline);
        occupantsReadAll();
        romeoSubmits("membersonly=1");
        Received first = juliet.receives(presence().unavailable().from(room.as("Juliet")));
        assertThat(statuses(first)).containsExactlyInAnyOrder("322", "110");
        juliet.receivesNothing(anyPresence());
        readsAll(rosaline);
        romeoMakes(noAffiliation, rosaline);
        Received second = rosaline.receivesNext(presence().unavailable().from(room.as("Rosaline")));
        assertThat(statuses(second)).containsExactlyInAnyOrder("321", "110");
    }

    /** XEP-0045 §10.2. */
    @Test
    void tellsMembersWhoIsRemovedFromAMembersOnlyRoom() {
        differsOnProsody("XEP-0045 §10.2");
        enters(rosaline, "Rosaline");
        romeoMakes(member, rosaline);
        occupantsReadAll();
        romeoSubmits("membersonly=1");
        for (XmppClient client : List.of(romeo, rosaline)) {
            Received gone = client.receives(presence().unavailable().from(room.as("Juliet")));
            assertThat(statuses(gone)).containsExactly("322");
            client.receivesNext(groupchat().with(Muc.user().status(104)));
        }
    }

    /** XEP-0045 §9.5 and §10.4: all or nothing, as §9.2 has it for bans. */
    @Test
    void changesNothingWhereOneOfSeveralItemsIsRefused() {
        differsOnProsody("XEP-0045 §9.5 on several items");
        romeo.sends(
                        iqSet("several")
                                .to(room)
                                .with(
                                        Muc.admin()
                                                .item(member, juliet.bareJid())
                                                .item(noAffiliation, romeo.bareJid())))
                .receivesNext(iqError("several", conflict));
        Received members =
                romeo.sends(iqGet("members").to(room).with(Muc.admin().item(member)))
                        .receives(iqResult("members"));
        assertThat(members.xpathAll("admin:query/admin:item")).isEmpty();
    }
}
