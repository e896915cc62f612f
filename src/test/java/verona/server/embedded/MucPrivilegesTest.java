package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §5, §8, §9 and §10: who may do what to whom. */
class MucPrivilegesTest extends MucTests {

    private static final String AFFILIATION = "<item affiliation='%s' jid='%s@localhost'/>";
    private static final String ROLE = "<item role='%s' nick='%s'/>";

    private final RawClient romeo = room("moderatedroom=1");
    private final RawClient juliet = occupant(romeo, "juliet", "juliet");
    private final RawClient rosaline = occupant(romeo, "rosaline", "rosaline");

    private RawClient client(String name) {
        return switch (name) {
            case "juliet" -> juliet;
            case "rosaline" -> rosaline;
            default -> romeo;
        };
    }

    /** Makes Juliet and Rosaline what is said, in that order. */
    private void become(String first, String second) {
        make("juliet", first);
        make("rosaline", second);
        client("romeo").sync().forget();
        juliet.sync().forget();
        rosaline.sync().forget();
    }

    private void make(String name, String what) {
        boolean role = what.equals("moderator") || what.equals("participant");
        String item = (role ? ROLE : AFFILIATION).formatted(what, name);
        assertThat(admin(romeo, item).attribute("type")).isEqualTo("result");
    }

    private static String outcome(Element answer) {
        return "result".equals(answer.attribute("type")) ? "result" : condition(answer);
    }

    /** XEP-0045 §5.1.1 to §5.1.3, §8.2 to §8.4, §9.6 and §9.7; the actor is Juliet. */
    @ParameterizedTest
    @CsvSource({
        // What she is, what Rosaline is, which role she gives to whom, and what comes of it.
        "participant, none,        none,        rosaline, forbidden",
        "participant, none,        participant, rosaline, forbidden",
        "participant, none,        participant, juliet,   forbidden",
        "none,        none,        participant, juliet,   forbidden",
        "moderator,   none,        participant, rosaline, result",
        "moderator,   participant, visitor,     rosaline, result",
        "moderator,   none,        none,        rosaline, result",
        "moderator,   none,        moderator,   rosaline, forbidden",
        "moderator,   moderator,   participant, rosaline, forbidden",
        "moderator,   moderator,   none,        rosaline, not-allowed",
        "moderator,   member,      none,        rosaline, not-allowed",
        "moderator,   member,      visitor,     rosaline, not-allowed",
        "moderator,   admin,       visitor,     rosaline, not-allowed",
        "moderator,   admin,       participant, rosaline, not-allowed",
        "moderator,   admin,       none,        rosaline, not-allowed",
        "moderator,   none,        none,        Romeo,    not-allowed",
        "moderator,   none,        participant, Romeo,    not-allowed",
        "admin,       none,        moderator,   rosaline, result",
        "admin,       moderator,   participant, rosaline, result",
        "admin,       moderator,   none,        rosaline, result",
        "admin,       admin,       none,        rosaline, result",
        "admin,       admin,       participant, rosaline, not-allowed",
        "admin,       admin,       visitor,     rosaline, not-allowed",
        "admin,       none,        none,        Romeo,    not-allowed",
        "admin,       none,        participant, Romeo,    not-allowed",
        "owner,       owner,       none,        rosaline, result",
        "owner,       owner,       visitor,     rosaline, not-allowed",
        "owner,       admin,       participant, rosaline, not-allowed",
        "admin,       none,        participant, nobody,   item-not-found",
    })
    void changesARole(String own, String other, String role, String nick, String outcome) {
        become(own, other);
        assertThat(outcome(admin(juliet, ROLE.formatted(role, nick)))).isEqualTo(outcome);
    }

    /** XEP-0045 §5.2.1 and §5.2.2, §9.1 to §9.5, §10.3 to §10.8; the actor is Juliet. */
    @ParameterizedTest
    @CsvSource({
        "none,      none,    member,  rosaline, forbidden",
        "member,    none,    member,  rosaline, forbidden",
        "moderator, none,    outcast, rosaline, forbidden",
        "member,    none,    none,    juliet,   forbidden",
        "admin,     none,    member,  rosaline, result",
        "admin,     member,  none,    rosaline, result",
        "admin,     none,    outcast, rosaline, result",
        "admin,     member,  outcast, rosaline, result",
        "admin,     none,    admin,   rosaline, forbidden",
        "admin,     none,    owner,   rosaline, forbidden",
        "admin,     admin,   none,    rosaline, forbidden",
        "admin,     admin,   outcast, rosaline, not-allowed",
        "admin,     none,    outcast, romeo,    not-allowed",
        "admin,     none,    member,  romeo,    forbidden",
        "admin,     none,    outcast, juliet,   conflict",
        "admin,     none,    none,    juliet,   forbidden",
        "owner,     none,    admin,   rosaline, result",
        "owner,     none,    owner,   rosaline, result",
        "owner,     admin,   none,    rosaline, result",
        "owner,     admin,   outcast, rosaline, result",
        "owner,     owner,   outcast, rosaline, result",
        "owner,     owner,   admin,   rosaline, result",
        "owner,     none,    member,  juliet,   result",
        "owner,     none,    outcast, juliet,   conflict",
    })
    void changesAnAffiliation(
            String own, String other, String affiliation, String whom, String outcome) {
        become(own, other);
        assertThat(outcome(admin(juliet, AFFILIATION.formatted(affiliation, whom))))
                .isEqualTo(outcome);
    }

    /** XEP-0045 §10.4: even several changes together leave an owner. */
    @Test
    void leavesTheRoomAnOwner() {
        become("owner", "none");
        String both =
                AFFILIATION.formatted("none", "juliet") + AFFILIATION.formatted("none", "romeo");
        assertThat(outcome(admin(juliet, both))).isEqualTo("conflict");
        String heir = AFFILIATION.formatted("owner", "rosaline");
        assertThat(outcome(admin(juliet, both + heir))).isEqualTo("result");
    }

    /** XEP-0045 §8 and §9: it is the account that counts. */
    @Test
    void letsAdminsActFromOutside() {
        affiliate(romeo, "admin", "juliet");
        RawClient phone = bound("juliet", "phone");
        assertThat(outcome(admin(phone, ROLE.formatted("none", "rosaline")))).isEqualTo("result");
        Element gone = nextOf(romeo, "presence", "unavailable");
        assertThat(item(gone).child(USER, "actor").attribute("jid")).isEqualTo(phone.jid());
        rosaline.sync();
        Element own = nextOf(rosaline, "presence", "unavailable");
        assertThat(item(own).child(USER, "actor")).isNull();
        RawClient stranger = bound("rosaline", "phone");
        assertThat(condition(admin(stranger, ROLE.formatted("none", "juliet"))))
                .isEqualTo("forbidden");
    }

    /** XEP-0045 §17.4. */
    @ParameterizedTest
    @CsvSource({
        "<item affiliation='member' role='visitor' nick='juliet'/>",
        "<item nick='juliet'/>",
        "<item role='king' nick='juliet'/>",
    })
    void wantsARoleOrAnAffiliation(String item) {
        assertThat(condition(admin(romeo, item))).isEqualTo("bad-request");
        assertThat(condition(admin(romeo, "get", item))).isEqualTo("bad-request");
    }

    /** XEP-0045 §10.3: a full JID stands for its account. */
    @Test
    void takesAFullJidForItsAccount() {
        juliet.sync().forget();
        admin(romeo, "<item affiliation='member' jid='juliet@localhost/x'/>");
        assertThat(item(nextOf(juliet, "presence", null)).attribute("affiliation"))
                .isEqualTo("member");
    }

    /** A nick names who is in the room, as older clients do. */
    @Test
    void takesANickForItsAccountAndAJidForItsNick() {
        admin(romeo, "<item affiliation='member' nick='juliet'/>");
        assertThat(item(juliet.first(s -> item(s).attribute("affiliation").equals("member"))))
                .isNotNull();
        admin(romeo, "<item role='visitor' jid='" + juliet.jid() + "'/>");
        assertThat(item(juliet.next()).attribute("role")).isEqualTo("visitor");
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
        affiliate(romeo, after, "juliet");
        assertThat(item(juliet.next()).attributes())
                .containsEntry("affiliation", after)
                .containsEntry("role", role);
    }

    /** Who becomes a moderator, or is one no more, sees others as it may now. */
    @Test
    void showsAgainWhomAModeratorSees() {
        affiliate(romeo, "admin", "juliet");
        assertThat(nick(juliet.first(s -> nick(s).equals("juliet")))).isEqualTo("juliet");
        assertThat(item(juliet.next()).attribute("jid")).isEqualTo(romeo.jid());
        assertThat(item(juliet.next()).attribute("jid")).isEqualTo(rosaline.jid());
        affiliate(romeo, "none", "juliet");
        juliet.next();
        assertThat(item(juliet.next()).attribute("jid")).isNull();
    }

    /** An item that follows on another finds what that has left. */
    @Test
    void passesOverARoleOfWhoIsBannedInTheSameRequest() {
        String ban = AFFILIATION.formatted("outcast", "juliet");
        assertThat(outcome(admin(romeo, ban + ROLE.formatted("none", "juliet"))))
                .isEqualTo("result");
        rosaline.sync();
        assertThat(statuses(nextOf(rosaline, "presence", "unavailable"))).containsExactly("301");
        assertThat(rosaline.hasNothing()).isTrue();
        assertThat(statuses(nextOf(juliet, "presence", "unavailable")))
                .containsExactly("301", "110");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** XEP-0045 §9.2. */
    @Test
    void bansADomainButForThoseWhoBelongToTheRoom() {
        affiliate(romeo, "member", "rosaline");
        juliet.sync().forget();
        rosaline.sync().forget();
        admin(romeo, "<item affiliation='outcast' jid='localhost'/>");
        assertThat(statuses(juliet.next())).containsExactly("301", "110");
        assertThat(nextOf(rosaline, "presence", null).attribute("type")).isEqualTo("unavailable");
        assertThat(rosaline.hasNothing()).isTrue();
        join(juliet, "juliet");
        assertThat(condition(juliet.next())).isEqualTo("forbidden");
    }

    /** XEP-0045 §8.2: of who is informed of the actor's JID. */
    @Test
    void namesTheActor() {
        admin(romeo, "<item role='none' nick='juliet'><reason>Avaunt</reason></item>");
        Element own = nextOf(juliet, "presence", "unavailable");
        assertThat(item(own).child(USER, "actor").attributes()).containsOnlyKeys("nick");
        assertThat(item(own).child(USER, "reason").text()).isEqualTo("Avaunt");
        rosaline.sync();
        Element seen = nextOf(rosaline, "presence", "unavailable");
        assertThat(item(seen).child(USER, "actor").attributes()).containsOnlyKeys("nick");
        romeo.sync();
        admin(romeo, ROLE.formatted("moderator", "Romeo"));
        Element self = romeo.first(s -> s.name().equals("presence") && nick(s).equals("Romeo"));
        assertThat(item(self).child(USER, "actor").attributes()).containsOnlyKeys("nick");
    }
}
