package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a token can be used, and what comes after it: XEP-0484 §3.4 to §3.6 and §4.2. */
class FastTokenLifeTest extends FastTests {

    /** §4.2: the client then authenticates otherwise. */
    @Test
    void refusesATokenThatHasExpired() {
        server.clock().stop(START);
        String token = token();
        server.clock().advance(LIFETIME.minusMillis(1));
        success(byToken(token));
        server.clock().advance(Duration.ofMillis(1));
        RawClient client = opened();
        assertThat(failure2(client.send(byToken(token)))).isEqualTo("credentials-expired");
        client.send(plain("romeo", "")).require("success");
    }

    /** §3.5. */
    @Test
    void replacesATokenInTheSecondHalfOfItsLife() {
        server.clock().stop(START);
        String first = token();
        server.clock().advance(LIFETIME.dividedBy(2).minusMillis(1));
        assertThat(token(success(byToken(first)))).isNull();
        server.clock().advance(Duration.ofMillis(1));

        String lost = token(success(byToken(first)));
        assertThat(lost).isNotNull();
        String second = String.valueOf(token(success(byToken(first))));

        assertThat(failure(byToken(lost))).as("never used").isEqualTo("not-authorized");
        assertThat(token(success(byToken(second)))).isNull();
        assertThat(failure(byToken(first))).as("followed").isEqualTo("not-authorized");
    }

    @Test
    void issuesATokenToWhoHasOne() {
        String first = token();
        String asked = agent(CLIENT_ID) + fast("") + request(NONE);
        String second = token(success(byToken(first, asked)));
        assertThat(second).isNotNull().isNotEqualTo(first);
        success(byToken(first));
        success(byToken(second));
        assertThat(failure(byToken(first))).isEqualTo("not-authorized");
    }

    /** §3.6. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void invalidatesAToken(String yes) {
        server.clock().stop(START);
        String token = token();
        success(byToken(token, agent(CLIENT_ID) + fast(" invalidate='false'")));
        server.clock().advance(LIFETIME.minusSeconds(1));
        String invalidate = agent(CLIENT_ID) + fast(" invalidate='" + yes + "'");
        assertThat(token(success(byToken(token, invalidate)))).as("no new one").isNull();
        assertThat(failure(byToken(token))).isEqualTo("credentials-expired");
    }

    @Test
    void replacesATokenThatItInvalidatesIfThatIsAskedFor() {
        String token = token();
        String asked = agent(CLIENT_ID) + fast(" invalidate='true'") + request(NONE);
        String next = token(success(byToken(token, asked)));
        assertThat(failure(byToken(token))).isEqualTo("credentials-expired");
        success(byToken(String.valueOf(next)));
    }

    /** §3.4. */
    @Test
    void refusesACountThatIsNoHigher() {
        String token = token();
        success(counted(token, 5));
        assertThat(failure(counted(token, 5))).isEqualTo("not-authorized");
        assertThat(failure(counted(token, 4))).isEqualTo("not-authorized");
        success(counted(token, 7));
        assertThat(failure(counted(token, 6))).isEqualTo("not-authorized");
        success(byToken(token));
        assertThat(failure(counted(token, 7))).isEqualTo("not-authorized");
        success(counted(token, Integer.MAX_VALUE));
    }

    @Test
    void countsForEachToken() {
        success(counted(token(), 5));
        success(counted(token(), 0));
    }

    private static String counted(String token, int count) {
        return byToken(token, agent(CLIENT_ID) + fast(" count='" + count + "'"));
    }

    @Test
    void doesNotUseATokenThatATestHasRefused() {
        String token = token();
        server.authentication().of("romeo").condition("temporary-auth-failure").refuseOnce();
        assertThat(failure(counted(token, 1))).isEqualTo("temporary-auth-failure");
        success(counted(token, 1));
    }

    @Test
    void forgetsTheTokensOfADeletedAccount() {
        String token = token();
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertThat(failure(byToken(token))).isEqualTo("not-authorized");
    }

    /** Who has more clients than it remembers has to log in anew on one of them. */
    @Test
    void remembersSomeClientsOfAnAccount() {
        String token = token();
        RawClient client = opened();
        for (int i = 0; i < 100; i++) {
            String id = "%08x-4d72-4749-b3d3-740edbf87770".formatted(i);
            opened().send(plain("romeo", agent(id) + request(NONE))).require("success");
        }
        client.send(byToken(token));
        assertThat(failure2(client)).isEqualTo("not-authorized");
    }
}
