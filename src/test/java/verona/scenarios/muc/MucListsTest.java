package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Received;
import verona.XmppClient;
import verona.stanza.Affiliation;
import verona.stanza.IqSpec;
import verona.stanza.Role;
import verona.vocabulary.Muc;
import verona.vocabulary.MucAdmin;
import verona.vocabulary.MucItem;

/** XEP-0045 §8.5, §9.2, §9.5, §9.8, §10.5 and §10.8: who may see which list, and what it has. */
class MucListsTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    private Received list(XmppClient client, MucAdmin what, IqSpec answer) {
        readsAll(client);
        return client.sends(iqGet("list").to(room).with(what)).receivesNext(answer.from(room));
    }

    private static IqSpec answer(String outcome) {
        return outcome.equals("result") ? iqResult("list") : iqError("list", forbidden);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,   moderators, OUTCAST, forbidden, ''",
        "NONE,   moderators, MEMBER,  forbidden, ''",
        "NONE,   moderators, OWNER,   forbidden, ''",
        "MEMBER, moderators, MEMBER,  forbidden, ''",
        "MEMBER, moderators, ADMIN,   forbidden, ''",
        "ADMIN,  moderators, OUTCAST, result, ''",
        "ADMIN,  moderators, MEMBER,  result, ''",
        "ADMIN,  moderators, ADMIN,   forbidden, §10.8",
        "ADMIN,  moderators, OWNER,   forbidden, ''",
        "OWNER,  moderators, ADMIN,   result, ''",
        "OWNER,  moderators, OWNER,   result, ''",
        "NONE,   anyone,     MEMBER,  forbidden, ''",
        "NONE,   anyone,     OWNER,   forbidden, ''",
        "MEMBER, anyone,     OUTCAST, forbidden, ''",
        "MEMBER, anyone,     MEMBER,  result, §9.5",
        "MEMBER, anyone,     ADMIN,   result, (§10.8)",
        "MEMBER, anyone,     OWNER,   result, (§10.5)",
        "ADMIN,  anyone,     OWNER,   result, (§10.5)",
    })
    void showsAList(
            Affiliation own, String whois, Affiliation list, String outcome, String prosody) {
        prosodyDiffersFrom(prosody);
        romeoMakes(own, juliet);
        romeoSubmits("whois=" + whois);
        Received shown = list(juliet, Muc.admin().item(list), answer(outcome));
        List<String> jids = new ArrayList<>();
        if (outcome.equals("result") && own == list) {
            jids.add(juliet.bareJid().toString());
        }
        if (outcome.equals("result") && list == owner) {
            jids.add(romeo.bareJid().toString());
        }
        assertThat(shown.xpathAll("admin:query/admin:item/@jid"))
                .containsExactlyInAnyOrderElementsOf(jids);
    }

    @ParameterizedTest
    @CsvSource({"OWNER, romeo", "ADMIN, rosaline", "OUTCAST, nurse"})
    void listsWhoIsWhat(Affiliation affiliation, String who) {
        romeoMakes(admin, rosaline);
        romeoChanges(Muc.admin().item(outcast, "nurse@" + domain()));
        String jid =
                switch (who) {
                    case "romeo" -> romeo.bareJid().toString();
                    case "rosaline" -> rosaline.bareJid().toString();
                    default -> "nurse@" + domain();
                };
        Received list = list(romeo, Muc.admin().item(affiliation), iqResult("list"));
        assertThat(list.xpathAll("admin:query/admin:item/@jid")).containsExactly(jid);
    }

    @ParameterizedTest
    @CsvSource({"MODERATOR, romeo", "PARTICIPANT, juliet"})
    void listsWhoIsWhatInTheRoom(Role role, String who) {
        XmppClient client = who.equals("romeo") ? romeo : juliet;
        Received list = list(romeo, Muc.admin().item(role), iqResult("list"));
        assertThat(list.xpathAll("admin:query/admin:item/@jid"))
                .containsExactly(client.fullJid().toString());
    }

    @Test
    void listsNothingToThoseWhoMayNotSeeIt() {
        list(juliet, Muc.admin().item(member), iqError("list", forbidden));
        list(juliet, Muc.admin().item(moderator), iqError("list", forbidden));
    }

    /** XEP-0045 §16.5.3: muc#roomconfig_getmemberlist. */
    @Test
    void showsTheMembersToRolesThatMaySeeThem() {
        otherwiseOnProsody("XEP-0045 §10");
        romeoSubmits("getmemberlist=participant");
        list(juliet, Muc.admin().item(member), iqResult("list"));
    }

    /** XEP-0045 §16.5.3: the option is for members, and for those who are in the room. */
    @Test
    void showsNoMoreToRolesThatMaySeeTheMembers() {
        romeoSubmits("getmemberlist=participant");
        list(juliet, Muc.admin().item(owner), iqError("list", forbidden));
        list(rosaline, Muc.admin().item(member), iqError("list", forbidden));
    }

    @ParameterizedTest
    @CsvSource({"NONE, forbidden", "MEMBER, forbidden", "ADMIN, result"})
    void showsRolesToModerators(Affiliation own, String outcome) {
        romeoMakes(own, juliet);
        list(juliet, Muc.admin().item(moderator), answer(outcome));
    }

    /** XEP-0045 §17.4: the bare JID, no role, and the nick that is kept. */
    @Test
    void listsAnAffiliationAsItIs() {
        MucAdmin worthy = Muc.admin().item(memberJuliet());
        romeoChanges(worthy);
        assertItem(list(romeo, Muc.admin().item(member), iqResult("list")), worthy);
    }

    /** XEP-0045 §9.1 and §9.2: an outcast has no nick. A reason goes with the affiliation. */
    @Test
    void listsNothingThatWasSaidBefore() {
        differsOnProsody("XEP-0045 §9.1");
        romeoChanges(Muc.admin().item(memberJuliet().reason("Worthy")));
        romeoMakes(outcast, juliet);
        assertItem(
                list(romeo, Muc.admin().item(outcast), iqResult("list")),
                Muc.admin().item(outcast, juliet.bareJid()));
    }

    /** XEP-0045 §9.2, example: and why somebody has it. */
    @Test
    void listsWhyAnAffiliationWasGiven() {
        otherwiseOnProsody("XEP-0045 §9.2");
        MucAdmin worthy = Muc.admin().item(memberJuliet().reason("Worthy"));
        romeoChanges(worthy);
        assertItem(list(romeo, Muc.admin().item(member), iqResult("list")), worthy);
    }

    private MucItem memberJuliet() {
        return Muc.item().affiliation(member).jid(juliet.bareJid()).nick("Juliet");
    }

    /** XEP-0045 §17.4: all four. */
    @Test
    void listsARoleAsItIs() {
        assertItem(
                list(romeo, Muc.admin().item(participant), iqResult("list")),
                Muc.admin()
                        .item(
                                Muc.item()
                                        .affiliation(noAffiliation)
                                        .role(participant)
                                        .nick("Juliet")
                                        .jid(juliet.fullJid())));
    }

    /** The first item has exactly those attributes and children. */
    private static void assertItem(Received list, MucAdmin expected) {
        var items = list.element().children().get(0).children();
        var item = expected.toElement().children().get(0);
        assertThat(items.get(0).attributes()).isEqualTo(item.attributes());
        assertThat(items.get(0).children()).isEqualTo(item.children());
    }
}
