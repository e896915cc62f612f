package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.server.ServerKind;
import verona.server.embedded.EmbeddedServer;

/** What becomes of sessions and tokens as time goes by: XEP-0386 §3.2 and XEP-0484. */
@XmppTest(
        server = ServerKind.EMBEDDED,
        scope = XmppTest.Scope.TEST,
        authentication = Authentication.FAST)
class Sasl2SessionsTest {

    /** XEP-0386 §3.2: the server ends what the same client has left behind. */
    @Test
    void beginsANewSessionInPlaceOfTheOld(
            @Client(streamManagement = StreamManagement.ENABLED) XmppClient juliet,
            EmbeddedServer server) {
        juliet.drops().connects();
        assertThat(juliet.session().isResumed()).isFalse();
        assertThat(server.account(juliet.bareJid()).sessions()).hasSize(1);
        juliet.sends(chat().to(juliet.fullJid()).body("Hello")).receives(chat().body("Hello"));
    }

    /** XEP-0484 §4.1. */
    @Test
    void authenticatesByItsPasswordOnceTheTokenHasExpired(
            @Client XmppClient romeo, EmbeddedServer server) {
        server.clock().advance(Duration.ofDays(22));
        romeo.disconnects().connects();
        assertThat(romeo.session().authentication()).isEqualTo(Authentication.SASL2);
        assertThat(romeo.session().tokenRefusal()).isEqualTo("credentials-expired");
        assertThat(romeo.session().toString()).contains("token was refused: credentials-expired");
        romeo.disconnects().connects();
        assertThat(romeo.session().tokenRefusal()).isNull();
        assertThat(romeo.session().authentication()).isEqualTo(Authentication.FAST);
    }

    /** XEP-0198 §9.2 with a token that is refused: the session is resumed all the same. */
    @Test
    void resumesByItsPasswordOnceTheTokenHasExpired(
            @Client(streamManagement = StreamManagement.ENABLED) XmppClient romeo,
            EmbeddedServer server) {
        server.clock().advance(Duration.ofDays(22));
        romeo.drops().resumes();
        assertThat(romeo.session().isResumed()).isTrue();
        assertThat(romeo.session().tokenRefusal()).isEqualTo("credentials-expired");
        romeo.disconnects().connects();
        assertThat(romeo.session().authentication()).isEqualTo(Authentication.FAST);
    }

    /** XEP-0484 §3.5. */
    @Test
    void takesTheNewTokenThatFollowsTheOld(@Client XmppClient romeo, EmbeddedServer server) {
        for (int i = 0; i < 3; i++) {
            server.clock().advance(Duration.ofDays(15));
            romeo.disconnects().connects();
            assertThat(romeo.session().authentication()).isEqualTo(Authentication.FAST);
        }
    }
}
