package verona.scenarios.muc;

import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.Locale;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.XmppClient;
import verona.stanza.Affiliation;
import verona.stanza.Role;
import verona.vocabulary.Muc;
import verona.vocabulary.MucAdmin;
import verona.vocabulary.MucItem;

/** XEP-0045 §5, §8, §9 and §10: who may do what to whom. */
class MucPrivilegesTest extends RoomScenarios {

    @BeforeEach
    void enter() {
        romeoMakesTheRoom("moderatedroom=1");
        enters(juliet, "juliet");
        enters(rosaline, "rosaline");
    }

    private XmppClient client(String name) {
        return switch (name) {
            case "juliet" -> juliet;
            case "rosaline" -> rosaline;
            default -> romeo;
        };
    }

    /** Makes Juliet and Rosaline what is said, in that order. */
    private void become(String first, String second) {
        become(juliet, "juliet", first);
        become(rosaline, "rosaline", second);
        occupantsReadAll();
    }

    private void become(XmppClient client, String nick, String what) {
        boolean isRole = what.equals("moderator") || what.equals("participant");
        MucItem item =
                isRole
                        ? Muc.item().role(role(what)).nick(nick)
                        : Muc.item().affiliation(affiliation(what)).jid(client.bareJid());
        romeoChanges(Muc.admin().item(item));
    }

    private static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Affiliation affiliation(String name) {
        return Affiliation.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private void julietChanges(MucAdmin items, String outcome) {
        juliet.sends(iqSet("change").to(room).with(items));
        if (outcome.equals("result")) {
            juliet.receives(iqResult("change").from(room));
        } else {
            juliet.receivesNext(iqError("change", condition(outcome)).from(room));
            romeo.receivesNothing();
            rosaline.receivesNothing();
        }
    }

    private static StanzaError.Condition condition(String name) {
        return StanzaError.Condition.fromString(name);
    }

    /** XEP-0045 §5.1.1 to §5.1.3, §8.2 to §8.4, §9.6 and §9.7; the actor is Juliet. */
    @ParameterizedTest
    @CsvSource({
        // What she is, what Rosaline is, which role she gives to whom, and what comes of it.
        "participant, none,        none,        rosaline, forbidden, §8",
        "participant, none,        participant, rosaline, forbidden, §8",
        "participant, none,        participant, juliet,   forbidden, §8",
        "none,        none,        participant, juliet,   forbidden, §8",
        "moderator,   none,        participant, rosaline, result, ''",
        "moderator,   participant, visitor,     rosaline, result, ''",
        "moderator,   none,        none,        rosaline, result, ''",
        "moderator,   none,        moderator,   rosaline, forbidden, §9",
        "moderator,   moderator,   participant, rosaline, forbidden, §9",
        "moderator,   moderator,   none,        rosaline, not-allowed, ''",
        "moderator,   member,      none,        rosaline, not-allowed, ''",
        "moderator,   member,      visitor,     rosaline, not-allowed, ''",
        "moderator,   admin,       visitor,     rosaline, not-allowed, ''",
        "moderator,   admin,       participant, rosaline, not-allowed, ''",
        "moderator,   admin,       none,        rosaline, not-allowed, ''",
        "moderator,   none,        none,        Romeo,    not-allowed, ''",
        "moderator,   none,        participant, Romeo,    not-allowed, ''",
        "admin,       none,        moderator,   rosaline, result, ''",
        "admin,       moderator,   participant, rosaline, result, ''",
        "admin,       moderator,   none,        rosaline, result, ''",
        "admin,       admin,       none,        rosaline, result, ''",
        "admin,       admin,       participant, rosaline, not-allowed, §9.7",
        "admin,       admin,       visitor,     rosaline, not-allowed, §8.4",
        "admin,       none,        none,        Romeo,    not-allowed, ''",
        "admin,       none,        participant, Romeo,    not-allowed, ''",
        "owner,       owner,       none,        rosaline, result, ''",
        "owner,       owner,       visitor,     rosaline, not-allowed, §8.4",
        "owner,       admin,       participant, rosaline, not-allowed, §9.8",
        "admin,       none,        participant, nobody,   item-not-found, ''",
    })
    void changesARole(
            String own, String other, String role, String nick, String outcome, String prosody) {
        prosodyDiffersFrom(prosody);
        become(own, other);
        julietChanges(Muc.admin().item(role(role), nick), outcome);
    }

    /** XEP-0045 §5.2.1 and §5.2.2, §9.1 to §9.5, §10.3 to §10.8; the actor is Juliet. */
    @ParameterizedTest
    @CsvSource({
        "none,      none,    member,  rosaline, forbidden, §9",
        "member,    none,    member,  rosaline, forbidden, §9",
        "moderator, none,    outcast, rosaline, forbidden, §9",
        "member,    none,    none,    juliet,   forbidden, §9",
        "admin,     none,    member,  rosaline, result, ''",
        "admin,     member,  none,    rosaline, result, ''",
        "admin,     none,    outcast, rosaline, result, ''",
        "admin,     member,  outcast, rosaline, result, ''",
        "admin,     none,    admin,   rosaline, forbidden, §10.6",
        "admin,     none,    owner,   rosaline, forbidden, §10.3",
        "admin,     admin,   none,    rosaline, forbidden, §10.7",
        "admin,     admin,   outcast, rosaline, not-allowed, ''",
        "admin,     none,    outcast, romeo,    not-allowed, ''",
        "admin,     none,    member,  romeo,    forbidden, §10.4",
        "admin,     none,    outcast, juliet,   conflict, §9.1",
        "admin,     none,    none,    juliet,   forbidden, §10.7",
        "owner,     none,    admin,   rosaline, result, ''",
        "owner,     none,    owner,   rosaline, result, ''",
        "owner,     admin,   none,    rosaline, result, ''",
        "owner,     admin,   outcast, rosaline, result, ''",
        "owner,     owner,   outcast, rosaline, result, ''",
        "owner,     owner,   admin,   rosaline, result, ''",
        "owner,     none,    member,  juliet,   result, ''",
        "owner,     none,    outcast, juliet,   conflict, §9.1",
    })
    void changesAnAffiliation(
            String own,
            String other,
            String affiliation,
            String whom,
            String outcome,
            String prosody) {
        prosodyDiffersFrom(prosody);
        become(own, other);
        julietChanges(Muc.admin().item(affiliation(affiliation), client(whom).bareJid()), outcome);
    }

    /** XEP-0045 §10.4: even several changes together leave an owner. */
    @Test
    void leavesTheRoomAnOwner() {
        differsOnProsody("XEP-0045 §10.5 on several items");
        become("owner", "none");
        MucAdmin both =
                Muc.admin()
                        .item(noAffiliation, juliet.bareJid())
                        .item(noAffiliation, romeo.bareJid());
        julietChanges(both, "conflict");
        julietChanges(both.item(owner, rosaline.bareJid()), "result");
    }

    /** XEP-0045 §5.1.3: what an affiliation gives is lost with it. */
    @ParameterizedTest
    @CsvSource({
        "admin, none, visitor",
        "admin, member, participant",
        "member, none, visitor",
        "none, member, participant",
        "moderator, member, moderator",
    })
    void changesTheRoleWithTheAffiliation(String before, String after, String role) {
        become(before, "none");
        romeoMakes(affiliation(after), juliet);
        juliet.receivesNext(
                presence()
                        .from(room.as("juliet"))
                        .with(Muc.user().item(affiliation(after), role(role))));
    }
}
