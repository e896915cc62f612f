package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ExternalService;
import verona.stanza.Element;

/** XEP-0215. */
class ExternalServicesTest extends EmbeddedServerTests {

    private static final String SERVICES = "<services xmlns='urn:xmpp:extdisco:2'%s/>";
    private static final String CREDENTIALS =
            "<credentials xmlns='urn:xmpp:extdisco:2'>%s</credentials>";

    @Override
    EmbeddedServer start() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withExternalServices(
                        ExternalService.of("stun", "stun.lit", 9998, "udp"),
                        ExternalService.of("turn", "turn.lit", 9999, "udp").withSecret("secret"),
                        ExternalService.of("turn", "turn.lit", 443, "tcp")
                                .withSecret("secret", Duration.ofMinutes(5)),
                        ExternalService.of("ftp", "ftp.lit", 21, "tcp")
                                .withName("Files")
                                .withPassword("guest", "1234"));
        return withAccounts(EmbeddedServer.start(options));
    }

    @BeforeEach
    void stopTheClock() {
        server.clock().stop(Instant.ofEpochSecond(1_000_000));
    }

    private List<Element> services(String payload) {
        Element answer = bound("romeo").ask("get", "localhost", payload);
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        return answer.children().get(0).children();
    }

    @Test
    void listsAllServicesInTheirOrder() {
        assertThat(services(SERVICES.formatted("")))
                .extracting(service -> service.attribute("port"))
                .containsExactly("9998", "9999", "443", "21");
    }

    @Test
    void listsTheServicesOfOneType() {
        List<Element> services = services(SERVICES.formatted(" type='ftp'"));
        assertThat(services).hasSize(1);
        assertThat(services.get(0).attributes())
                .containsOnly(
                        Map.entry("type", "ftp"),
                        Map.entry("host", "ftp.lit"),
                        Map.entry("port", "21"),
                        Map.entry("transport", "tcp"),
                        Map.entry("name", "Files"),
                        Map.entry("restricted", "1"),
                        Map.entry("username", "guest"),
                        Map.entry("password", "1234"));
        assertThat(services(SERVICES.formatted(" type='none'"))).isEmpty();
    }

    /** The username is the moment of expiry; the password its HMAC-SHA1, made by OpenSSL here. */
    @Test
    void makesCredentialsThatExpireByTheClock() {
        Element turn = services(SERVICES.formatted(" type='turn'")).get(0);
        assertThat(turn.attribute("username")).isEqualTo("1086400");
        assertThat(turn.attribute("password")).isEqualTo("KZRVcct+Z1rCKJM26hVHSG0GjCw=");
        assertThat(turn.attribute("expires")).isNull();
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(services(SERVICES.formatted("")).get(1).attribute("username"))
                .isEqualTo("1086401");
    }

    @Test
    void tellsWhenCredentialsExpireThatHaveALifetime() {
        Element turn = services(SERVICES.formatted(" type='turn'")).get(1);
        assertThat(turn.attribute("username")).isEqualTo("1000300");
        assertThat(turn.attribute("expires")).isEqualTo("1970-01-12T13:51:40Z");
    }

    @Test
    void givesCredentialsForTheServicesThatAreNamed() {
        String named = "<service type='turn' host='turn.lit'/>";
        assertThat(services(CREDENTIALS.formatted(named)))
                .extracting(service -> service.attribute("port"))
                .containsExactly("9999", "443");
        String one = "<service type='turn' host='turn.lit' port='443'/>";
        assertThat(services(CREDENTIALS.formatted(one))).hasSize(1);
    }

    @Test
    void hasNoCredentialsForAServiceThatTakesNone() {
        String stun = CREDENTIALS.formatted("<service type='stun' host='stun.lit'/>");
        assertThat(condition(bound("romeo").ask("get", "localhost", stun)))
                .isEqualTo("item-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<service host='turn.lit'/>", "<service type='turn'/>"})
    void refusesToGuessWhatCredentialsAreFor(String named) {
        String payload = CREDENTIALS.formatted(named);
        assertThat(condition(bound("romeo").ask("get", "localhost", payload)))
                .isEqualTo("bad-request");
    }

    @Test
    void answersQuestionsOnly() {
        assertThat(condition(bound("romeo").ask("set", "localhost", SERVICES.formatted(""))))
                .isEqualTo("service-unavailable");
    }
}
