package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** Fast authentication by tokens, XEP-0484 and draft-schmaus-kitten-sasl-ht-09. */
class FastTest extends Sasl2Tests {

    private static final String FAST = "urn:xmpp:fast:0";
    private static final String NONE = "HT-SHA-256-NONE";
    private static final String ENDP = "HT-SHA-256-ENDP";
    private static final String OTHER_ID = "0e1f4c1c-8d1a-4b0e-9f3a-6e6b2a0c9d11";
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LIFETIME = EmbeddedServerOptions.DEFAULT.tokenLifetime();

    private static String request(String mechanism) {
        return "<request-token xmlns='" + FAST + "' mechanism='" + mechanism + "'/>";
    }

    private static String fast(String attributes) {
        return "<fast xmlns='" + FAST + "'" + attributes + "/>";
    }

    private static byte[] hash(String token, String who) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(who.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] message(String localpart, byte[] hash) {
        byte[] name = (localpart + "\0").getBytes(UTF_8);
        return ByteBuffer.allocate(name.length + hash.length).put(name).put(hash).array();
    }

    /** A request to authenticate by a token, without binding. */
    private static String byToken(String token, String more) {
        return authenticate(NONE, message("romeo", hash(token, "Initiator")), more);
    }

    private static String byToken(String token) {
        return byToken(token, agent(CLIENT_ID) + fast(""));
    }

    private static @Nullable String token(Element success) {
        Element token = success.child(FAST, "token");
        return token == null ? null : token.attribute("token");
    }

    /** A new token for the client, without binding. */
    private String token() {
        Element success =
                opened().send(plain("romeo", agent(CLIENT_ID) + request(NONE))).require("success");
        return String.valueOf(token(success));
    }

    private Element success(String request) {
        return opened().send(request).require("success");
    }

    private String failure(String request) {
        return failure2(opened().send(request));
    }

    private static List<String> offered(RawClient client) {
        Element sasl2 = required(client.features(), SASL2, "authentication");
        return required(required(sasl2, SASL2, "inline"), FAST, "fast").children().stream()
                .map(Element::text)
                .toList();
    }

    private RawClient encrypted() throws IOException {
        RawClient client = opened();
        client.startTls(server.clientContext());
        return client;
    }

    /** §3.1. */
    @Test
    void isOfferedWithTheMechanismsThatArePossible() throws IOException {
        assertThat(offered(opened())).containsExactly(NONE);
        assertThat(offered(encrypted())).contains(ENDP, NONE).endsWith(NONE);
    }

    @Test
    void isNotOfferedIfTokensHaveNoLifetime() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withTokenLifetime(Duration.ZERO);
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options));
                RawClient client = RawClient.open(other)) {
            assertThat(client.features().toXml()).doesNotContain(FAST);
            client.send(byToken("x"));
            assertThat(failure2(client)).isEqualTo("invalid-mechanism");
            client.send(plain("romeo", agent(CLIENT_ID) + request(NONE)));
            assertThat(token(client.require("success"))).isNull();
        }
    }

    /** §3.3. */
    @Test
    void issuesATokenThatExpires() {
        server.clock().stop(START);
        String asked = agent(CLIENT_ID) + request(NONE) + bind("");
        Element success = success(plain("romeo", asked));
        assertThat(success.children())
                .extracting(Element::name)
                .containsExactly("authorization-identifier", "bound", "token");
        Element token = required(success, FAST, "token");
        assertThat(token.attributes()).containsOnlyKeys("token", "expiry");
        assertThat(token.attribute("expiry")).isEqualTo(START.plus(LIFETIME).toString());
        // sasl-ht §5: 128 bit at least, which are 22 characters of base64.
        assertThat(token.attribute("token")).hasSizeGreaterThanOrEqualTo(22);
    }

    /** §3.2 and §4.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-NONE'/>",
                "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/>",
                "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/>"
                        + "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>",
                "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/>"
                        + "<request-token xmlns='urn:xmpp:fast:0' mechanism='PLAIN'/>",
                "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/>"
                        + "<request-token xmlns='urn:xmpp:fast:0'/>",
            })
    void issuesNoneWithoutARequestAndAClientAndAPossibleMechanism(String asked) {
        assertThat(token(success(plain("romeo", asked)))).isNull();
    }

    @Test
    void issuesNoneToAnonymousClients() {
        String asked = agent(CLIENT_ID) + request(NONE);
        assertThat(token(success(authenticate("ANONYMOUS", "", asked)))).isNull();
    }

    /** §3.4 and sasl-ht §3.3. */
    @Test
    void letsAClientInByItsToken() {
        String token = token();
        Element success = success(byToken(token, agent(CLIENT_ID) + fast("") + bind("")));
        assertThat(success.children())
                .extracting(Element::name)
                .containsExactly("additional-data", "authorization-identifier", "bound");
        assertThat(Base64.getDecoder().decode(success.children().get(0).text()))
                .isEqualTo(hash(token, "Responder"));
        assertThat(identity(success)).startsWith("romeo@localhost/");
        success(byToken(token));
    }

    @Test
    void refusesAnotherToken() {
        token();
        assertThat(failure(byToken("other"))).isEqualTo("not-authorized");
    }

    @Test
    void refusesTheTokenOfAnotherClientOrAccount() {
        String token = token();
        assertThat(failure(byToken(token, agent(OTHER_ID) + fast("")))).isEqualTo("not-authorized");
        byte[] juliets = message("juliet", hash(token, "Initiator"));
        assertThat(failure(authenticate(NONE, juliets, agent(CLIENT_ID) + fast(""))))
                .isEqualTo("not-authorized");
    }

    /** §3.4: a token is for one mechanism. */
    @Test
    void refusesATokenByAnotherMechanism() throws IOException {
        RawClient client = encrypted();
        client.send(plain("romeo", agent(CLIENT_ID) + request(ENDP)));
        String token = String.valueOf(token(client.require("success")));
        assertThat(failure(byToken(token))).isEqualTo("not-authorized");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HT-SHA-256-NONE | romeo;x | | malformed-request",
                "HT-SHA-256-NONE | romeo;x | count='-1' | malformed-request",
                "HT-SHA-256-NONE | romeo;x | count='many' | malformed-request",
                "HT-SHA-256-NONE | romeo;x | count='4294967296' | malformed-request",
                "HT-SHA-256-NONE | romeo;x | invalidate='perhaps' | malformed-request",
                "HT-SHA-256-NONE | romeo | count='1' | malformed-request",
                "HT-SHA-256-NONE | ;x | count='1' | malformed-request",
                "HT-SHA-256-NONE | nobody;x | count='1' | not-authorized",
                "HT-SHA-256-ENDP | romeo;x | count='1' | invalid-mechanism",
                "HT-SHA-256-UNIQ | romeo;x | count='1' | invalid-mechanism",
                "PLAIN | ;romeo;password | count='1' | invalid-mechanism",
            })
    void refusesWhatIsNoRequest(
            String mechanism, String message, @Nullable String attributes, String condition) {
        String more = attributes == null ? fast("") : agent(CLIENT_ID) + fast(" " + attributes);
        assertThat(failure(authenticate(mechanism, message.replace(';', '\0'), more)))
                .isEqualTo(condition);
    }

    @Test
    void refusesATokenWithoutItsInitialResponse() {
        String request =
                "<authenticate xmlns='%s' mechanism='%s'>%s</authenticate>"
                        .formatted(SASL2, NONE, agent(CLIENT_ID) + fast(""));
        assertThat(failure(request)).isEqualTo("malformed-request");
    }

    /** §3.4: the client says that it authenticates by a token. */
    @Test
    void isNoMechanismWithoutItsElement() {
        assertThat(failure(byToken(token(), agent(CLIENT_ID)))).isEqualTo("invalid-mechanism");
        RawClient client = opened();
        client.auth(NONE, "romeo\0x");
        assertThat(client.require("failure").children().get(0).name())
                .isEqualTo("invalid-mechanism");
    }

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
