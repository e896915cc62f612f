package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** Fast authentication by tokens, XEP-0484 and draft-schmaus-kitten-sasl-ht-09. */
class FastTest extends FastTests {

    private static final String OTHER_ID = "0e1f4c1c-8d1a-4b0e-9f3a-6e6b2a0c9d11";

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
}
