package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0045 §17.1, RFC 7622: nicks and rooms whose addresses can't be, or can just be. */
class MucNickPreparationTest extends MucTests {

    private final RawClient romeo = room();

    /** XEP-0045 §17.1. */
    @Test
    void takesNoNickThatCantBeSeen() {
        RawClient juliet = bound("juliet");
        join(juliet, " ");
        assertThat(condition(juliet.next())).isEqualTo("not-allowed");
        join(juliet, "\u00AD");
        assertThat(condition(juliet.next())).isEqualTo("jid-malformed");
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        join(rosaline, "  ");
        assertThat(condition(rosaline.next())).isEqualTo("not-allowed");
    }

    /** XEP-0045 §17.1, RFC 3454 §7: a nick is kept, so it has no unassigned characters. */
    @Test
    void takesNoNickWithCharactersThatResourceprepDoesNotKnow() {
        RawClient juliet = bound("juliet");
        join(juliet, "\uD83E\uDD16\uFE0F");
        Element error = juliet.next();
        assertThat(condition(error)).isEqualTo("jid-malformed");
        assertThat(error.attribute("from")).isEqualTo(ROOM + "/\uD83E\uDD16");
    }

    /** RFC 7622 §3.3 decides over the room's name, not Unicode 3.2, which knows no such letter. */
    @Test
    void makesARoomWhoseNameIsOfLettersThatStringprepDoesNotKnow() {
        RawClient juliet = bound("juliet");
        juliet.send("<presence to='\u2615@conference.localhost/x'>" + JOIN + "</presence>");
        assertThat(condition(juliet.next())).isEqualTo("jid-malformed");
        juliet.send("<presence to='\u1E9C@conference.localhost/x'>" + JOIN + "</presence>");
        assertThat(statuses(juliet.next())).contains("201");
    }
}
