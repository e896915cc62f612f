package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §8.5, §9.2, §9.5, §9.8, §10.5 and §10.8: who may see which list, and what it has. */
class MucListsTest extends MucTests {

    private final RawClient romeo = room();
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");

    private Element list(RawClient client, String what) {
        return admin(client, "get", "<item " + what + "/>");
    }

    @ParameterizedTest
    @CsvSource({
        "none,   moderators, outcast, forbidden",
        "none,   moderators, member,  forbidden",
        "none,   moderators, owner,   forbidden",
        "member, moderators, member,  forbidden",
        "member, moderators, admin,   forbidden",
        "admin,  moderators, outcast, result",
        "admin,  moderators, member,  result",
        "admin,  moderators, admin,   forbidden",
        "admin,  moderators, owner,   forbidden",
        "owner,  moderators, admin,   result",
        "owner,  moderators, owner,   result",
        "none,   anyone,     member,  forbidden",
        "none,   anyone,     owner,   forbidden",
        "member, anyone,     outcast, forbidden",
        "member, anyone,     member,  result",
        "member, anyone,     admin,   result",
        "member, anyone,     owner,   result",
        "admin,  anyone,     owner,   result",
    })
    void showsAList(String own, String whois, String list, String outcome) {
        affiliate(romeo, own, "juliet");
        configure(romeo, "whois=" + whois);
        Element answer = list(juliet, "affiliation='" + list + "'");
        assertThat("result".equals(answer.attribute("type")) ? "result" : condition(answer))
                .isEqualTo(outcome);
    }

    /** XEP-0045 §16.5.3: muc#roomconfig_getmemberlist. */
    @Test
    void showsTheMembersToRolesThatMaySeeThem() {
        field(romeo, "muc#roomconfig_getmemberlist", "participant");
        assertThat(list(juliet, "affiliation='member'").attribute("type")).isEqualTo("result");
        assertThat(condition(list(juliet, "affiliation='owner'"))).isEqualTo("forbidden");
        RawClient outside = bound("rosaline");
        assertThat(condition(list(outside, "affiliation='member'"))).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"none, forbidden", "member, forbidden", "admin, result"})
    void showsRolesToModerators(String own, String outcome) {
        affiliate(romeo, own, "juliet");
        Element answer = list(juliet, "role='moderator'");
        assertThat("result".equals(answer.attribute("type")) ? "result" : condition(answer))
                .isEqualTo(outcome);
    }

    /** XEP-0045 §17.4: the bare JID, no role, the nick that is kept, and why. */
    @Test
    void listsAnAffiliationAsItIs() {
        admin(
                romeo,
                "<item affiliation='member' jid='juliet@localhost' nick='Juliet'>"
                        + "<reason>Worthy</reason></item>");
        Element item = list(romeo, "affiliation='member'").children().get(0).children().get(0);
        assertThat(item.attributes())
                .containsOnly(
                        entry("affiliation", "member"),
                        entry("jid", "juliet@localhost"),
                        entry("nick", "Juliet"));
        assertThat(item.children().get(0).text()).isEqualTo("Worthy");
        affiliate(romeo, "outcast", "juliet");
        Element outcast = list(romeo, "affiliation='outcast'").children().get(0).children().get(0);
        assertThat(outcast.attributes()).doesNotContainKey("nick");
        assertThat(outcast.children()).isEmpty();
    }

    /** XEP-0045 §17.4: all four. */
    @Test
    void listsARoleAsItIs() {
        Element item = list(romeo, "role='participant'").children().get(0).children().get(0);
        assertThat(item.attributes())
                .containsOnly(
                        entry("affiliation", "none"),
                        entry("role", "participant"),
                        entry("nick", "Juliet"),
                        entry("jid", juliet.jid()));
    }
}
