package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** RFC 6120 §6, RFC 4616, RFC 5802. */
class SaslTest extends EmbeddedServerTests {

    @Test
    void offersTheStrongestMechanismFirst() {
        RawClient client = connected();
        client.send(
                "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>");
        Element mechanisms = client.next().child(RawClient.SASL, "mechanisms");
        assertThat(mechanisms).isNotNull();
        assertThat(mechanisms.children())
                .extracting(Element::text)
                .containsExactly(
                        "SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "ANONYMOUS");
    }

    @Test
    void offersTheMechanismsThatItIsGiven() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withMechanisms("PLAIN");
        try (EmbeddedServer other = EmbeddedServer.start(options);
                RawClient client = RawClient.open(other)) {
            assertThat(client.features().child(RawClient.SASL, "mechanisms").children())
                    .extracting(Element::text)
                    .containsExactly("PLAIN");
            client.auth("SCRAM-SHA-1", "n,,n=romeo,r=abc");
            assertThat(failure(client.next())).isEqualTo("invalid-mechanism");
        }
    }

    @Test
    void namesAMechanismThatItDoesNotHave() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withMechanisms("GARDEN");
        assertThatThrownBy(() -> EmbeddedServer.start(options))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("'GARDEN'")
                .hasMessageContaining("SCRAM-SHA-256");
    }

    @ParameterizedTest
    @CsvSource({
        "SCRAM-SHA-1, SHA-1, HmacSHA1",
        "SCRAM-SHA-256, SHA-256, HmacSHA256",
        "SCRAM-SHA-512, SHA-512, HmacSHA512"
    })
    void authenticatesWithScramAndProvesItselfToTheClient(
            String mechanism, String digest, String hmac) throws Exception {
        RawClient client = opened();
        ScramClient scram = new ScramClient(digest, hmac, "romeo", "password");
        client.auth(mechanism, scram.first());
        client.send(response(scram.last(text(client.require("challenge")))));
        assertThat(text(client.require("success"))).isEqualTo(scram.serverProof());
        client.openStream();
        client.bind("scram");
    }

    @ParameterizedTest
    @CsvSource({"romeo, wrong", "nobody, password"})
    void refusesScramWithoutTheRightNameAndPassword(String name, String password) throws Exception {
        RawClient client = opened();
        ScramClient scram = new ScramClient("SHA-1", "HmacSHA1", name, password);
        client.auth("SCRAM-SHA-1", scram.first());
        Element answer = client.next();
        if (answer.name().equals("challenge")) {
            client.send(response(scram.last(text(answer))));
            answer = client.next();
        }
        assertThat(failure(answer)).isEqualTo("not-authorized");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAIN | romeo:password | malformed-request",
                "PLAIN | ;romeo;wrong | not-authorized",
                "PLAIN | ;nobody;password | not-authorized",
                "PLAIN | ;romeo; | malformed-request",
                "PLAIN | juliet@localhost;romeo;password | invalid-authzid",
                "SCRAM-SHA-1 | n,,n=romeo | malformed-request",
                "SCRAM-SHA-1 | p=tls-unique,,n=romeo,r=abc | malformed-request",
                "SCRAM-SHA-256 | n,,r=abc,n=romeo | malformed-request",
                "GARDEN | ;romeo;password | invalid-mechanism",
            })
    void tellsWhyItRefuses(String mechanism, String message, String failure) {
        RawClient client = opened();
        client.auth(mechanism, message.replace(';', '\0'));
        assertThat(failure(client.next())).isEqualTo(failure);
    }

    /** RFC 6120 §6.4.2: that is a response, and so there is nothing to ask for. */
    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256"})
    void takesAnEqualsSignForAResponseOfNoLength(String mechanism) {
        RawClient client = opened();
        String auth = "<auth xmlns='%s' mechanism='%s'>%s</auth>";
        client.send(auth.formatted(RawClient.SASL, mechanism, "="));
        assertThat(failure(client.next())).isEqualTo("malformed-request");
        client.send(auth.formatted(RawClient.SASL, mechanism, ""));
        assertThat(client.require("challenge").text()).isEmpty();
        client.send("<response xmlns='" + RawClient.SASL + "'>=</response>");
        assertThat(failure(client.next())).isEqualTo("malformed-request");
    }

    /** RFC 5802 §5.1 and §7: there is no TLS to bind to here, and no extension. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p=tls-unique,,n=romeo,r=abc | malformed-request",
                "n,,m=must,n=romeo,r=abc | malformed-request",
                "n,,n=ro=meo,r=abc | malformed-request",
                "n,,n=romeo,r= | malformed-request",
                "n,,n=,r=abc | malformed-request",
                "romeo | malformed-request",
                "n,a=juliet@localhost,n=romeo,r=abc | invalid-authzid",
                "n,,n=nobody,r=abc | not-authorized",
            })
    void refusesAFirstMessageOfScramThatIsAmiss(String message, String failure) {
        RawClient client = opened();
        client.auth("SCRAM-SHA-256", message);
        assertThat(failure(client.next())).isEqualTo(failure);
    }

    /** RFC 5802 §6: it could have bound the channel, had the server offered that. */
    @ParameterizedTest
    @CsvSource({"SCRAM-SHA-1, SHA-1, HmacSHA1", "SCRAM-SHA-256, SHA-256, HmacSHA256"})
    void takesAClientThatCouldBindTheChannel(String mechanism, String digest, String hmac)
            throws Exception {
        RawClient client = opened();
        ScramClient scram = new ScramClient(digest, hmac, "romeo", "password", "y,,");
        client.auth(mechanism, scram.first());
        client.send(response(scram.last(text(client.require("challenge")))));
        assertThat(text(client.require("success"))).isEqualTo(scram.serverProof());
    }

    /** Somebody on the way may have changed the flag. */
    @Test
    void refusesAFlagThatChangesOnTheWay() throws Exception {
        RawClient client = opened();
        ScramClient scram = new ScramClient("SHA-1", "HmacSHA1", "romeo", "password", "y,,");
        client.auth("SCRAM-SHA-1", scram.first().replace("y,,", "n,,"));
        client.send(response(scram.last(text(client.require("challenge")))));
        assertThat(failure(client.next())).isEqualTo("not-authorized");
    }

    @Test
    void takesAnAuthorizationIdentityThatIsOnesOwn() {
        RawClient client = opened();
        client.auth("PLAIN", "Romeo@LOCALHOST\0romeo\0password");
        client.require("success");
    }

    /** That is for XEP-0388 §2.3 alone. */
    @Test
    void doesNotCompareTheIdentityWithTheStreamsFrom() {
        RawClient client = connected();
        client.openStream(" from='juliet@localhost'");
        client.auth("PLAIN", "romeo@localhost\0romeo\0password");
        client.require("success");
    }

    /** RFC 6120 §6.4.2. */
    @Test
    void forgetsAnExchangeWhenAnotherBegins() {
        RawClient client = opened();
        client.auth("SCRAM-SHA-1", "n,,n=romeo,r=abc");
        client.require("challenge");
        client.plain("romeo", "password");
        client.require("success");
    }

    @Test
    void refusesWhatIsNoBase64() {
        RawClient client = opened();
        client.send("<auth xmlns='" + RawClient.SASL + "' mechanism='PLAIN'>!!</auth>");
        assertThat(failure(client.next())).isEqualTo("incorrect-encoding");
    }

    @Test
    void asksForTheInitialResponseThatWasLeftOut() {
        RawClient client = opened();
        client.send("<auth xmlns='" + RawClient.SASL + "' mechanism='PLAIN'/>");
        assertThat(client.require("challenge").text()).isEmpty();
        client.send(response("\0romeo\0password"));
        client.require("success");
    }

    @Test
    void endsAnExchangeThatTheClientAborts() {
        RawClient client = opened();
        client.auth("SCRAM-SHA-1", "n,,n=romeo,r=abc");
        client.require("challenge");
        client.send("<abort xmlns='" + RawClient.SASL + "'/>");
        assertThat(failure(client.next())).isEqualTo("aborted");
    }

    @Test
    void takesAnotherTryOnTheSameStream() {
        RawClient client = opened();
        client.plain("romeo", "wrong");
        client.require("failure");
        client.plain("romeo", "password");
        client.require("success");
    }

    @Test
    void closesTheStreamAfterTooManyTries() {
        RawClient client = opened();
        for (int i = 0; i < 5; i++) {
            client.plain("romeo", "wrong");
        }
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }

    static String response(String message) {
        return "<response xmlns='"
                + RawClient.SASL
                + "'>"
                + RawClient.base64(message)
                + "</response>";
    }

    static String text(Element element) {
        return new String(Base64.getDecoder().decode(element.text()), UTF_8);
    }

    private static String failure(Element element) {
        assertThat(element.name()).isEqualTo("failure");
        return element.children().get(0).name();
    }
}
