package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §8 and §9: whom a change names, who makes it, and who learns it. */
class MucActorsTest extends MucTests {

    private static final String AFFILIATION = "<item affiliation='%s' jid='%s@localhost'/>";
    private static final String ROLE = "<item role='%s' nick='%s'/>";

    private final RawClient romeo = room("moderatedroom=1");
    private final RawClient juliet = occupant(romeo, "juliet", "juliet");
    private final RawClient rosaline = occupant(romeo, "rosaline", "rosaline");

    private static String outcome(Element answer) {
        return "result".equals(answer.attribute("type")) ? "result" : condition(answer);
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

    /** XEP-0045 §8.2: who may see the actor's JID. */
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
