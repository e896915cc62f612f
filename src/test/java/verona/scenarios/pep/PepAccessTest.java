package verona.scenarios.pep;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.scenarios.pubsub.Pubsub;
import verona.vocabulary.Roster;

/** XEP-0163 §4.1 and §5: who may read an account's nodes. */
class PepAccessTest extends PepScenarios {

    private void assertRomeoReads(String... ids) {
        assertThat(juliets.items(romeo, TUNE)).containsExactly(ids);
    }

    /** XEP-0163 §4.1, and XEP-0060 §6.5.9.6 and §9.1.2. */
    @Test
    void showsNodesToThoseWhoMaySeeThePresence() {
        publishes(TUNE, "one");
        String refusal = itemsError(romeo, TUNE);
        befriends(romeo);
        assertRomeoReads("one");
        prosodyDiffersFrom("XEP-0060 §6.5.9.6");
        assertThat(refusal).isEqualTo("not-authorized presence-subscription-required");
    }

    /** XEP-0163 §5, and XEP-0060 §6.5.9.7. */
    @Test
    void showsNodesToARosterGroup() {
        prosodyDiffersFrom("XEP-0163 §5");
        publishesInANodeWith(TUNE, "one", "access_model=roster", "roster_groups_allowed=Friends");
        befriends(romeo);
        assertThat(itemsError(romeo, TUNE)).isEqualTo("not-authorized not-in-roster-group");
        juliet.sends(
                        iqSet("group")
                                .with(
                                        Roster.query()
                                                .item(
                                                        Roster.item(romeo.bareJid())
                                                                .group("Friends"))))
                .receives(iqResult("group"));
        assertRomeoReads("one");
    }

    /** XEP-0163 §5, and XEP-0060 §6.5.9.8. */
    @Test
    void showsNodesThatAreOnAWhitelistToNobodyElse() {
        publishesWith(TUNE, "one", "access_model=whitelist");
        befriends(romeo);
        String refusal = itemsError(romeo, TUNE);
        whitelistsRomeo();
        assertRomeoReads("one");
        prosodyDiffersFrom("XEP-0060 §6.5.9.8");
        assertThat(refusal).isEqualTo("not-allowed closed-node");
    }

    private void whitelistsRomeo() {
        String entry = "<affiliation jid='" + romeo.bareJid() + "' affiliation='member'/>";
        Pubsub.result(
                juliet,
                own.ownerSet("<affiliations node='" + TUNE + "'>" + entry + "</affiliations>"));
    }

    /** RFC 6121 §8.5.1. */
    @Test
    void saysThatThereIsNoSuchAccount() {
        prosodyDiffersFrom("RFC 6121 §8.5.1");
        Pubsub nobodys = new Pubsub("nobody@" + server.domain());
        assertThat(Pubsub.conditions(romeo, nobodys.get(items(TUNE))))
                .isEqualTo("service-unavailable");
    }
}
