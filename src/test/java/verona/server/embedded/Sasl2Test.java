package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StartTls;
import verona.stanza.Element;

/** The Extensible SASL Profile, XEP-0388. */
class Sasl2Test extends Sasl2Tests {

    private static EmbeddedServer started(EmbeddedServerOptions options) {
        return withAccounts(EmbeddedServer.start(options));
    }

    @Test
    void isOfferedBesideSasl() {
        Element features = opened().features();
        assertThat(required(features, SASL2, "authentication").children())
                .filteredOn(each -> each.is(SASL2, "mechanism"))
                .extracting(Element::text)
                .isNotEmpty()
                .isEqualTo(
                        required(features, RawClient.SASL, "mechanisms").children().stream()
                                .map(Element::text)
                                .toList());
    }

    /** What can be asked for inline comes last, and once. */
    @Test
    void saysWhatCanBeAskedForAtOnce() {
        Element offer = required(opened().features(), SASL2, "authentication");
        Element last = offer.children().get(offer.children().size() - 1);
        assertThat(last.is(SASL2, "inline")).isTrue();
        assertThat(last.child(BIND2, "bind")).isNotNull();
        assertThat(last.child(SM, "sm")).isNotNull();
    }

    @Test
    void isNotOfferedIfATestSaysSo() {
        try (EmbeddedServer other = started(EmbeddedServerOptions.DEFAULT.withoutSasl2());
                RawClient client = RawClient.open(other)) {
            assertThat(client.features().child(SASL2, "authentication")).isNull();
            assertThat(client.features().child(RawClient.SASL, "mechanisms")).isNotNull();
            client.send(plain("romeo", ""));
            assertThat(client.streamError()).isEqualTo("not-authorized");
        }
    }

    /** §2.1: there has to be a mechanism. */
    @Test
    void isNotOfferedWithoutAMechanism() {
        EmbeddedServerOptions external = EmbeddedServerOptions.DEFAULT.withMechanisms("EXTERNAL");
        try (EmbeddedServer other = started(external);
                RawClient client = RawClient.open(other)) {
            assertThat(client.features().child(SASL2, "authentication")).isNull();
        }
    }

    /** §2.6.1, and the example of §5.1: the stream goes on. */
    @Test
    void goesOnWithTheSameStream() {
        RawClient client = opened();
        String header = client.header();
        Element success = client.send(plain("romeo", "")).require("success");
        assertThat(success.children()).hasSize(1);
        assertThat(identity(success)).isEqualTo("romeo@localhost");
        Element features = client.require("features");
        assertThat(features.child("urn:ietf:params:xml:ns:xmpp-bind", "bind")).isNotNull();
        assertThat(features.child(SASL2, "authentication")).isNull();
        client.bind("balcony");
        assertThat(client.jid()).isEqualTo("romeo@localhost/balcony");
        assertThat(client.header()).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({
        "SCRAM-SHA-1, SHA-1, HmacSHA1",
        "SCRAM-SHA-256, SHA-256, HmacSHA256",
        "SCRAM-SHA-512, SHA-512, HmacSHA512"
    })
    void takesScram(String mechanism, String digest, String hmac) throws Exception {
        RawClient client = opened();
        ScramClient scram = new ScramClient(digest, hmac, "romeo", "password");
        client.send(authenticate(mechanism, scram.first(), agent(CLIENT_ID)));
        Element challenge = client.require("challenge");
        assertThat(challenge.namespace()).isEqualTo(SASL2);
        client.send(response(scram.last(SaslTest.text(challenge))));
        Element success = client.require("success");
        assertThat(success.children())
                .extracting(Element::name)
                .containsExactly("additional-data", "authorization-identifier");
        assertThat(SaslTest.text(success.children().get(0))).isEqualTo(scram.serverProof());
    }

    @Test
    void asksForTheInitialResponseThatWasLeftOut() {
        RawClient client = opened();
        client.send("<authenticate xmlns='" + SASL2 + "' mechanism='PLAIN'/>");
        assertThat(client.require("challenge").text()).isEmpty();
        client.send(response("\0romeo\0password")).require("success");
    }

    /** The examples of §2.3 and §2.5 have space around the data. */
    @Test
    void takesDataWithSpaceAround() {
        String request = plain("romeo", "").replaceFirst("(AHJ[^<]*)", "\n    $1\n  ");
        assertThat(identity(opened().send(request).require("success")))
                .isEqualTo("romeo@localhost");
    }

    @Test
    void givesAnonymousClientsAnAddress() {
        Element success = opened().send(authenticate("ANONYMOUS", "", "")).require("success");
        assertThat(identity(success)).endsWith("@localhost").doesNotContain("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAIN | romeo:password | malformed-request",
                "PLAIN | ;romeo;wrong | not-authorized",
                "PLAIN | ;nobody;password | not-authorized",
                "PLAIN | juliet@localhost;romeo;password | invalid-authzid",
                "SCRAM-SHA-1 | n,,n=romeo | malformed-request",
                "GARDEN | ;romeo;password | invalid-mechanism",
                "EXTERNAL | romeo@localhost | invalid-mechanism",
                "HT-SHA-256-UNIQ | romeo;x | invalid-mechanism",
            })
    void saysWhyItRefuses(String mechanism, String message, String condition) {
        RawClient client = opened();
        String request = authenticate(mechanism, message.replace(';', '\0'), bind(""));
        assertThat(failure2(client.send(request))).isEqualTo(condition);
        assertThat(server.account("romeo").sessions()).isEmpty();
        client.send(plain("romeo", "")).require("success");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<authenticate xmlns='urn:xmpp:sasl:2'/> | invalid-mechanism",
                "<response xmlns='urn:xmpp:sasl:2'/> | malformed-request",
                "<next xmlns='urn:xmpp:sasl:2' task='TOTP'/> | malformed-request",
                "<abort xmlns='urn:xmpp:sasl:2'/> | malformed-request",
            })
    void refusesWhatBeginsNothing(String xml, String condition) {
        assertThat(failure2(opened().send(xml))).isEqualTo(condition);
    }

    /** §2.2: an equals sign stands for nothing any more. */
    @ParameterizedTest
    @ValueSource(strings = {"!!", "="})
    void refusesWhatIsNoBase64(String text) {
        RawClient client = opened();
        client.send(plain("romeo", "").replaceFirst("AHJ[^<]*", text));
        assertThat(failure2(client)).isEqualTo("incorrect-encoding");
    }

    /** §2.3: a UUID of version 4. */
    @ParameterizedTest
    @ValueSource(strings = {"phone", "", "d4565fa7-4d72-1749-b3d3-740edbf87770"})
    void refusesAClientWhoseIdIsNone(String id) {
        assertThat(failure2(opened().send(plain("romeo", agent(id)))))
                .isEqualTo("malformed-request");
    }

    /** §2.3 and §4.4. */
    @ParameterizedTest
    @CsvSource({
        "romeo@localhost, romeo@localhost, success",
        "'', romeo@localhost, success",
        "romeo@localhost, juliet@localhost, failure",
        "romeo@localhost, '', success"
    })
    void comparesTheIdentityWithTheStreamsFrom(String authorization, String from, String answer) {
        RawClient client = connected();
        client.openStream(from.isEmpty() ? "" : " from='" + from + "'");
        client.send(authenticate("PLAIN", authorization + "\0romeo\0password", ""));
        Element element = client.require(answer);
        if (answer.equals("failure")) {
            assertThat(element.children().get(0).name()).isEqualTo("invalid-authzid");
        }
    }

    /** §2.1. */
    @Test
    void refusesAStreamFromElsewhere() {
        RawClient client = connected();
        client.send(
                "<stream:stream to='localhost' from='romeo@verona.lit' version='1.0'"
                        + " xmlns='jabber:client' xmlns:stream='"
                        + Element.STREAMS
                        + "'>");
        assertThat(client.streamError()).isEqualTo("invalid-from");
    }

    @Test
    void endsAnExchangeThatTheClientAborts() {
        RawClient client = opened();
        client.send(authenticate("SCRAM-SHA-1", "n,,n=romeo,r=abc", "")).require("challenge");
        client.send("<abort xmlns='" + SASL2 + "'><text>No.</text></abort>");
        assertThat(failure2(client)).isEqualTo("aborted");
        client.send(plain("romeo", "")).require("success");
    }

    /** §2.4. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message xmlns='jabber:client'/>",
                "<r xmlns='urn:xmpp:sm:3'/>",
                "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>",
                "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='ANONYMOUS'/>",
                "<next xmlns='urn:xmpp:sasl:2' task='TOTP'/>",
            })
    void allowsNothingElseWhileItIsUnderway(String xml) {
        RawClient client = opened();
        client.send(authenticate("SCRAM-SHA-1", "n,,n=romeo,r=abc", "")).require("challenge");
        assertThat(client.send(xml).streamError()).isEqualTo("policy-violation");
    }

    /** §4.8. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<bind xmlns='urn:xmpp:bind:0'/>"})
    void takesPlaceOnce(String inline) {
        RawClient client = bound2("romeo", inline);
        client.send(plain("romeo", ""));
        assertThat(client.streamError()).isIn("not-authorized", "unsupported-stanza-type");
    }

    @Test
    void closesTheStreamAfterTooManyTriesOfBothKinds() {
        RawClient client = opened();
        for (int i = 0; i < 2; i++) {
            client.send(authenticate("PLAIN", "\0romeo\0wrong", "")).require("failure");
            client.plain("romeo", "wrong");
            client.require("failure");
        }
        client.send(authenticate("PLAIN", "\0romeo\0wrong", ""));
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void refusesWhomATestRefuses() {
        server.authentication().of("romeo").condition("account-disabled").refuseOnce();
        RawClient client = opened();
        assertThat(failure2(client.send(plain("romeo", bind(""))))).isEqualTo("account-disabled");
        client.send(plain("romeo", bind(""))).require("success");
    }

    @Test
    void comesAfterTlsWhereThatIsRequired() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withStartTls(StartTls.REQUIRED);
        try (EmbeddedServer other = started(options);
                RawClient client = RawClient.open(other)) {
            assertThat(client.features().child(SASL2, "authentication")).isNull();
            assertThat(failure2(client.send(plain("romeo", "")))).isEqualTo("encryption-required");
            client.startTls(other.clientContext());
            client.send(plain("romeo", "")).require("success");
        }
    }

    @Test
    void goesOverWebSocket() throws IOException {
        try (RawWebSocket client = RawWebSocket.open(server.webSocketUrl())) {
            client.openStream();
            client.send(plain("romeo", bind("<tag>web</tag>")));
            assertThat(identity(client.require("success"))).startsWith("romeo@localhost/web/");
            client.require("features");
        }
    }

    @Test
    void boundsWhatAClientSends() {
        String long64 = Base64.getEncoder().encodeToString(new byte[60_000]);
        RawClient client = opened();
        client.send(plain("romeo", "<tag xmlns='urn:x'>" + long64 + "</tag>"));
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }
}
