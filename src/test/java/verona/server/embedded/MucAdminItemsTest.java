package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XEP-0045 §8 to §10: changes that are refused, most of them malformed. */
class MucAdminItemsTest extends MucTests {

    private final RawClient romeo = room();

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

    /** XEP-0045 §17.4. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item affiliation='member' role='visitor' nick='Romeo'/>",
                "<item nick='Romeo'/>",
                "<item role='king' nick='Romeo'/>",
            })
    void wantsARoleOrAnAffiliation(String item) {
        assertThat(condition(admin(romeo, item))).isEqualTo("bad-request");
        assertThat(condition(admin(romeo, "get", item))).isEqualTo("bad-request");
    }
}
