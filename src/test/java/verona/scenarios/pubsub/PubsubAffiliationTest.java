package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0060 §8.9: an owner manages affiliations. */
class PubsubAffiliationTest extends PubsubScenarios {

    @BeforeEach
    void makeTheNode() {
        creates();
    }

    private List<String> affiliations() {
        return Pubsub.list(ownerGet(admin, "<affiliations node='NODE'/>"), "jid", "affiliation");
    }

    /** §8.9.1; the affiliation is that of the bare JID (§4.1). */
    @Test
    void listsAffiliations() {
        ownerSet(admin, affiliation(juliet.fullJid(), "outcast"));
        assertThat(affiliations())
                .containsExactlyInAnyOrder(
                        admin.bareJid() + " owner", juliet.bareJid() + " outcast");
    }

    /** §8.9.3. */
    @Test
    void takesAffiliationsAway() {
        affiliates(juliet, "member");
        affiliates(juliet, "none");
        assertThat(affiliations()).hasSize(1);
    }

    @Test
    void letsANewOwnerManage() {
        affiliates(juliet, "owner");
        ownerSet(juliet, affiliation(romeo.bareJid(), "publisher"));
        ownerSet(juliet, affiliation(admin.bareJid(), "none"));
        assertThat(Pubsub.list(ownerGet(juliet, "<affiliations node='NODE'/>"), "affiliation"))
                .containsExactlyInAnyOrder("owner", "publisher");
    }

    @Test
    void leavesEveryNodeToTheAdministratorToo() {
        affiliates(juliet, "owner");
        affiliates(admin, "none");
        assertThat(affiliations()).hasSize(1);
        ownerSet(admin, "<delete node='NODE'/>");
    }

    /** §8.9.2.4 and the state chart of §4.1. */
    @ParameterizedTest
    @CsvSource({"owner, member", "owner, publisher", "owner, outcast", "publisher, member"})
    void makesNoTransitionThatIsNotInTheChart(String from, String to) {
        prosodyDiffersFrom("§4.1");
        affiliates(juliet, from);
        Element answer =
                Pubsub.error(admin, service.ownerSet(named(affiliation(juliet.bareJid(), to))));
        assertThat(Pubsub.conditions(answer)).isEqualTo("not-acceptable");
        assertThat(answer.toXml()).contains("affiliation='" + from + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "owner, none",
        "publisher, owner",
        "publisher, none",
        "member, publisher",
        "outcast, member"
    })
    void makesTheTransitionsOfTheChart(String from, String to) {
        affiliates(juliet, from);
        affiliates(juliet, to);
        List<String> expected =
                to.equals("none")
                        ? List.of(admin.bareJid() + " owner")
                        : List.of(admin.bareJid() + " owner", juliet.bareJid() + " " + to);
        assertThat(affiliations()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** §8.9.2.4. */
    @Test
    void leavesNoNodeWithoutAnOwner() {
        prosodyDiffersFrom("§8.9.2.4");
        Element answer =
                Pubsub.error(admin, service.ownerSet(named(affiliation(admin.bareJid(), "none"))));
        assertThat(Pubsub.conditions(answer)).isEqualTo("not-acceptable");
        Element entries = answer.child(Pubsub.OWNER, "pubsub").children().get(0);
        assertThat(Pubsub.list(entries, "jid", "affiliation"))
                .containsExactly(admin.bareJid() + " owner");
        affiliates(admin, "owner");
    }

    /** §8.9.2.4. */
    @Test
    void saysWhichAffiliationsCouldNotBeChanged() {
        prosodyDiffersFrom("§8.9.2.4");
        String entries =
                "<affiliation jid='JULIET' affiliation='friend'/>"
                        + "<affiliation jid='ROMEO' affiliation='member'/>"
                        + "<affiliation jid='%s'/>".formatted(admin.bareJid());
        Element answer = Pubsub.error(admin, service.ownerSet(named(list(entries))));
        assertThat(
                        Pubsub.list(
                                answer.child(Pubsub.OWNER, "pubsub").children().get(0),
                                "jid",
                                "affiliation"))
                .containsExactly(juliet.bareJid() + " none");
        assertThat(affiliations()).hasSize(2);
    }

    /** §8.9.2.4. */
    @Test
    void refusesARequestThatNamesSomebodyTwice() {
        prosodyDiffersFrom("§8.9.2.4");
        String entries =
                "<affiliation jid='JULIET' affiliation='member'/>"
                        + "<affiliation jid='FULL' affiliation='outcast'/>";
        assertThat(ownerSetError(admin, list(entries))).isEqualTo("bad-request");
        assertThat(affiliations()).hasSize(1);
    }

    private static String list(String entries) {
        return "<affiliations node='NODE'>" + entries + "</affiliations>";
    }
}
