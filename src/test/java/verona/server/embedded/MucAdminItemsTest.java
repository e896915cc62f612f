package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §8 to §10: changes that are refused or change nothing, and lists. */
class MucAdminItemsTest extends MucTests {

    private final RawClient romeo = room();

    @Test
    void tellsWhoIsNotThereOfNothingThatIsNotNew() {
        RawClient juliet = available("juliet");
        affiliate(romeo, "none", "juliet");
        server.room(ROOM).member("juliet@localhost");
        affiliate(romeo, "member", "juliet");
        assertThat(juliet.hasNothing()).isTrue();
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
