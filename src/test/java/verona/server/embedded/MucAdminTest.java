package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §8 to §10: roles, affiliations, and who may change them. */
class MucAdminTest extends MucTests {

    private final RawClient romeo = room();

    /** XEP-0045 §9.3: the message comes before the answer. */
    @Test
    void tellsOccupantsOfAffiliationChangesOfNonOccupants() {
        romeo.send(
                "<iq type='set' id='m1' to='"
                        + ROOM
                        + "'><query xmlns='http://jabber.org/protocol/muc#admin'>"
                        + "<item affiliation='member' jid='juliet@localhost'/></query></iq>");
        Element message = romeo.require("message");
        assertThat(message.attribute("from")).isEqualTo(ROOM);
        assertThat(item(message).attributes())
                .containsOnly(entry("affiliation", "member"), entry("jid", "juliet@localhost"));
        assertThat(romeo.require("iq").attribute("type")).isEqualTo("result");
    }

    /** XEP-0045 §18.1. */
    @Test
    void tellsWhoIsNotThereOfItsAffiliation() {
        RawClient juliet = available("juliet");
        admin(
                romeo,
                "<item affiliation='member' jid='juliet@localhost'><reason>Love</reason></item>");
        Element message = juliet.require("message");
        assertThat(message.attributes())
                .containsEntry("from", ROOM)
                .containsEntry("to", "juliet@localhost");
        assertThat(statuses(message)).containsExactly("101");
        assertThat(item(message).attribute("affiliation")).isEqualTo("member");
        assertThat(item(message).child(USER, "reason").text()).isEqualTo("Love");
    }

    @Test
    void tellsWhoIsNotThereOfNothingThatIsNotNew() {
        RawClient juliet = available("juliet");
        affiliate(romeo, "none", "juliet");
        server.room(ROOM).member("juliet@localhost");
        affiliate(romeo, "member", "juliet");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** Nor could they be there: banned, or no member of a members-only room. */
    @Test
    void saysThatANonOccupantCantEnterAnyMore() {
        affiliate(romeo, "member", "juliet");
        admin(romeo, "<item affiliation='outcast' jid='juliet@localhost'/>");
        assertThat(statuses(romeo.next())).containsExactly("301");
        configure(romeo, "membersonly=1");
        romeo.sync().forget();
        admin(romeo, "<item affiliation='none' jid='juliet@localhost'/>");
        assertThat(statuses(romeo.next())).containsExactly("321");
    }

    /** XEP-0045 §9.3 again: a real JID is told to those who may see it. */
    @Test
    void tellsOfNonOccupantsOnlyWhoMaySeeRealJids() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        affiliate(romeo, "member", "rosaline");
        assertThat(juliet.hasNothing()).isTrue();
        configure(romeo, "whois=anyone");
        juliet.sync().forget();
        affiliate(romeo, "none", "rosaline");
        assertThat(item(juliet.next()).attribute("jid")).isEqualTo("rosaline@localhost");
    }

    /** XEP-0045 §9.3, §9.6, §10.3: what an affiliation does to the role of an occupant. */
    @ParameterizedTest
    @CsvSource({"member, participant", "admin, moderator", "owner, moderator"})
    void tellsEverybodyOfAnOccupantsNewAffiliation(String affiliation, String role) {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        affiliate(romeo, affiliation, "juliet");
        assertThat(item(juliet.next()).attributes())
                .containsEntry("affiliation", affiliation)
                .containsEntry("role", role);
    }

    /** XEP-0045 §9.1. */
    @Test
    void bansAnOccupant() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        admin(
                romeo,
                "<item affiliation='outcast' jid='juliet@localhost'><reason>Cause</reason></item>");
        Element seen = romeo.next();
        assertThat(seen.attribute("type")).isEqualTo("unavailable");
        assertThat(statuses(seen)).containsExactly("301");
        assertThat(item(seen).attribute("affiliation")).isEqualTo("outcast");
        assertThat(item(seen).child(USER, "reason").text()).isEqualTo("Cause");
        assertThat(item(seen).child(USER, "actor").attribute("nick")).isEqualTo("Romeo");
        Element own = juliet.next();
        assertThat(statuses(own)).containsExactly("301", "110");
        assertThat(item(own).child(USER, "actor").attribute("jid")).isNull();
    }

    /** XEP-0045 §8.2. */
    @Test
    void kicksAnOccupant() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        admin(romeo, "<item nick='Juliet' role='none'/>");
        assertThat(statuses(romeo.next())).containsExactly("307");
        assertThat(statuses(juliet.next())).containsExactly("307", "110");
        say(juliet, "Hello?");
        assertThat(condition(juliet.next())).isEqualTo("not-acceptable");
    }

    /** XEP-0045 §8.3 and §8.4. */
    @Test
    void givesAndTakesVoice() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        admin(romeo, "<item nick='Juliet' role='visitor'/>");
        assertThat(item(juliet.next()).attribute("role")).isEqualTo("visitor");
        say(juliet, "Hello?");
        assertThat(condition(juliet.next())).isEqualTo("forbidden");
        admin(romeo, "<item nick='Juliet' role='participant'/>");
        juliet.next();
        say(juliet, "Hello!");
        assertThat(body(juliet.next())).isEqualTo("Hello!");
    }

    @Test
    void givesNoVoiceToStrangersInAModeratedRoom() {
        configure(romeo, "moderatedroom=1");
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        say(juliet, "Hello?");
        assertThat(condition(juliet.next())).isEqualTo("forbidden");
    }

    /** XEP-0045 §9.4 and §10.2.1. */
    @Test
    void removesNonMembersFromAMembersOnlyRoom() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        affiliate(romeo, "member", "rosaline");
        rosaline.sync().forget();
        juliet.sync().forget();
        configure(romeo, "membersonly=1");
        assertThat(statuses(juliet.next())).containsExactly("322", "110");
        rosaline.next();
        rosaline.sync().forget();
        affiliate(romeo, "none", "rosaline");
        assertThat(statuses(rosaline.next())).containsExactly("321", "110");
    }

    @ParameterizedTest
    @CsvSource({
        "juliet, <item affiliation='member' jid='a@b'/>, forbidden",
        "juliet, <item nick='Romeo' role='none'/>, forbidden",
        "rosaline, <item affiliation='admin' jid='a@b'/>, forbidden",
        "rosaline, <item affiliation='none' jid='romeo@localhost'/>, forbidden",
        "rosaline, <item nick='Romeo' role='none'/>, not-allowed",
        "romeo, <item affiliation='admin' jid='romeo@localhost'/>, conflict",
        "romeo, <item affiliation='rose' jid='a@b'/>, bad-request",
        "romeo, <item nick='Nobody' role='none'/>, item-not-found",
        "romeo, <item nick='Rosaline' role='visitor'/>, not-allowed",
        "romeo, <item affiliation='member' jid='a@'/>, jid-malformed",
        "romeo, <item jid='a@b'/>, bad-request",
        "romeo, <item affiliation='member'/>, bad-request",
        "romeo, <item role='visitor'/>, bad-request",
        "romeo, '', bad-request",
    })
    void refusesAChange(String actor, String item, String condition) {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        affiliate(romeo, "admin", "rosaline");
        RawClient client =
                switch (actor) {
                    case "juliet" -> juliet;
                    case "rosaline" -> rosaline;
                    default -> romeo;
                };
        assertThat(condition(admin(client, item))).isEqualTo(condition);
    }

    /** XEP-0045 §9.5: all or nothing. */
    @Test
    void changesNothingWhereOneOfSeveralItemsIsRefused() {
        Element answer =
                admin(
                        romeo,
                        "<item affiliation='member' jid='juliet@localhost'/>"
                                + "<item affiliation='none' jid='romeo@localhost'/>");
        assertThat(condition(answer)).isEqualTo("conflict");
        assertThat(list("affiliation='member'").children()).isEmpty();
    }

    /** XEP-0045 §8.5, §9.2, §9.5, §9.8, §10.5, §10.8. */
    @ParameterizedTest
    @CsvSource({
        "affiliation='owner', romeo@localhost",
        "affiliation='admin', rosaline@localhost",
        "affiliation='outcast', nurse@localhost",
        "role='moderator', romeo@localhost/test",
        "role='participant', juliet@localhost/test",
    })
    void listsWhoIsWhat(String what, String jid) {
        occupant(romeo, "juliet", "Juliet");
        affiliate(romeo, "admin", "rosaline");
        affiliate(romeo, "outcast", "nurse");
        Element item = list(what).children().get(0);
        assertThat(item.attribute("jid")).isEqualTo(jid);
    }

    @Test
    void listsNothingToThoseWhoMayNotSeeIt() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        assertThat(condition(admin(juliet, "get", "<item affiliation='member'/>")))
                .isEqualTo("forbidden");
        assertThat(condition(admin(juliet, "get", "<item role='moderator'/>")))
                .isEqualTo("forbidden");
    }

    private Element list(String what) {
        return admin(romeo, "get", "<item " + what + "/>").children().get(0);
    }
}
