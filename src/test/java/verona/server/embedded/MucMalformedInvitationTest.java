package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XEP-0045 §7.8 and §7.9: invitations and declines that can't be. */
class MucMalformedInvitationTest extends MucTests {

    private final RawClient romeo = room();

    private static void ask(RawClient client, String content) {
        message(client, "id='i1' to='" + ROOM + "'", "<x xmlns='" + USER + "'>" + content + "</x>");
    }

    /** XEP-0045 §7.9. */
    @Test
    void passesNoneOfSeveralInvitationsOnWhereOneCantBe() {
        RawClient rosaline = available("rosaline");
        ask(romeo, "<invite to='rosaline@localhost/test'/><invite to='@'/>");
        assertThat(condition(romeo.next())).isEqualTo("jid-malformed");
        assertThat(rosaline.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<invite to='nobody@localhost'/>, item-not-found",
        "<invite to='@'/>, jid-malformed",
        "<invite/>, bad-request",
        "<decline to='@'/>, jid-malformed",
        "<decline/>, bad-request",
        "<garden/>, bad-request",
        "'', bad-request",
    })
    void refusesWhatCantBe(String content, String condition) {
        ask(romeo, content);
        assertThat(condition(romeo.next())).isEqualTo(condition);
    }
}
