package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.message;
import static verona.Stanzas.presence;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.connection.Authentication;
import verona.connection.Session;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.server.Account;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** What clients say of servers whose SASL2 they can't use. */
class Sasl2ErrorTest {

    private static final String SM = "urn:xmpp:sm:3";
    private static final String IDENTITY =
            "<authorization-identifier>romeo@localhost/x</authorization-identifier>";
    private static final String BOUND = "<bound xmlns='urn:xmpp:bind:0'/>";
    private static final String TOKEN = "R3VyIHpiZmcgbnl2aXIgdmYgZ3Vy";

    private static ConnectionOptions options(Authentication authentication) {
        return options(authentication, StreamManagement.DISABLED);
    }

    private static ConnectionOptions options(
            Authentication authentication, StreamManagement management) {
        return new ConnectionOptions(Transport.TCP, Tls.DISABLED, List.of(), management)
                .with(authentication);
    }

    private static void fails(XmppServer server, ConnectionOptions options, String message) {
        try (MadeScenario made = MadeScenario.on(server, Duration.ofHours(1))) {
            XmppClient romeo = romeo(made, options);
            assertThatThrownBy(romeo::connects)
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageContaining(message);
            assertThat(romeo.isConnected()).isFalse();
        }
    }

    private static XmppClient romeo(MadeScenario made, ConnectionOptions options) {
        return made.client(
                "romeo", new Account("romeo", "secret"), options, Endpoint.OF_THE_SERVER);
    }

    /** The server's opening tag, and what it offers within SASL2. */
    private static String opening(String inline) {
        return "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
                + Element.STREAMS
                + "' id='1' from='localhost' version='1.0'><stream:features>"
                + "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism><inline>"
                + inline
                + "</inline></authentication></stream:features>";
    }

    private static String bind(String inline) {
        return "<bind xmlns='urn:xmpp:bind:0'><inline>" + inline + "</inline></bind>";
    }

    private static String success(String contents) {
        return "<success xmlns='urn:xmpp:sasl:2'>" + contents + "</success><stream:features/>";
    }

    private static String fast(String mechanism) {
        return "<fast xmlns='urn:xmpp:fast:0'><mechanism>" + mechanism + "</mechanism></fast>";
    }

    @Test
    void wrongPassword() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            server.createAccount("romeo", "other");
            String refusal = "authentication failed for romeo@localhost: not-authorized";
            fails(server, options(Authentication.SASL2), refusal);
            fails(server, options(Authentication.FAST), refusal);
        }
    }

    @Test
    void noSasl2() {
        EmbeddedServerOptions without = EmbeddedServerOptions.DEFAULT.withoutSasl2();
        try (EmbeddedServer server = EmbeddedServer.start(without)) {
            fails(
                    server,
                    options(Authentication.SASL2),
                    "the server does not offer SASL2 (XEP-0388): say authentication = SASL");
        }
    }

    @Test
    void noFast() {
        EmbeddedServerOptions without =
                EmbeddedServerOptions.DEFAULT.withTokenLifetime(Duration.ZERO);
        try (EmbeddedServer server = EmbeddedServer.start(without)) {
            fails(
                    server,
                    options(Authentication.FAST),
                    "the server does not offer FAST (XEP-0484): say authentication = SASL2");
        }
    }

    /** STARTTLS is not required where SASL2 is offered before it, be it alone (RFC 6120 §5.3.1). */
    @Test
    void noTlsWithoutNeed() throws IOException {
        String offered =
                opening(bind(""))
                        .replace(
                                "<stream:features>",
                                "<stream:features>"
                                        + "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        ConnectionOptions options =
                new ConnectionOptions(
                                Transport.TCP,
                                Tls.IF_REQUIRED,
                                List.of(),
                                StreamManagement.DISABLED)
                        .with(Authentication.SASL2);
        try (StubServer server = StubServer.answering(offered, success(IDENTITY + BOUND));
                MadeScenario made = MadeScenario.on(server, Duration.ofHours(1))) {
            Session session = romeo(made, options).connects().session();
            assertThat(session.authentication()).isEqualTo(Authentication.SASL2);
            assertThat(session.tlsVersion()).isNull();
        }
    }

    @Test
    void noPossibleMechanismForTokens() throws IOException {
        try (StubServer server = StubServer.answering(opening(fast("HT-SHA-256-ENDP")))) {
            fails(
                    server,
                    options(Authentication.FAST),
                    "the server offers FAST (XEP-0484) only with HT-SHA-256-ENDP: say");
        }
    }

    /** XEP-0388 §2.6.3, with its example. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<continue xmlns='urn:xmpp:sasl:2'><additional-data>SSdtIGJvcmVkIG5vdy4="
                        + "</additional-data><tasks><task>HOTP-EXAMPLE</task>"
                        + "<task>TOTP-EXAMPLE</task></tasks><text>2FA</text></continue>"
                        + " | the server requires another task after SASL (XEP-0388 §2.6.3):"
                        + " HOTP-EXAMPLE, TOTP-EXAMPLE; Verona's clients have none",
                "<continue xmlns='urn:xmpp:sasl:2'/> | (XEP-0388 §2.6.3): unknown;",
                "<failure xmlns='urn:xmpp:sasl:2'><own xmlns='urn:x'/><account-disabled"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/><text>No.</text></failure>"
                        + " | romeo@localhost: account-disabled",
                "<message/> | romeo@localhost: <message>",
            })
    void anotherAnswer(String answer, String message) throws IOException {
        try (StubServer server = StubServer.answering(opening(bind("")), answer)) {
            fails(server, options(Authentication.SASL2), message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | authenticated the client, and did not bind a resource (XEP-0386)",
                "<authorization-identifier>romeo@localhost</authorization-identifier>"
                        + "<bound xmlns='urn:xmpp:bind:0'/>"
                        + " | bound what is no full JID: 'romeo@localhost'",
                "<bound xmlns='urn:xmpp:bind:0'/> | and did not say who it is (XEP-0388 §2.6.1)",
            })
    void noResource(String contents, String message) throws IOException {
        try (StubServer server = StubServer.answering(opening(bind("")), success(contents))) {
            fails(server, options(Authentication.SASL2), message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | and did not answer the request for stream management (XEP-0198)",
                "<failed xmlns='urn:xmpp:sm:3'><internal-server-error"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>"
                        + " | the server did not enable stream management: internal-server-error",
            })
    void noStreamManagement(String contents, String message) throws IOException {
        String offer = opening(bind("<feature var='" + SM + "'/>"));
        String answer =
                success(IDENTITY + "<bound xmlns='urn:xmpp:bind:0'>" + contents + "</bound>");
        try (StubServer server = StubServer.answering(offer, answer)) {
            fails(server, options(Authentication.SASL2, StreamManagement.ENABLED), message);
        }
    }

    /** XEP-0198 §9.2.1: the server would bind a resource, if it were asked. */
    @Test
    void aSessionThatIsOver() {
        try (EmbeddedServer server = EmbeddedServer.start();
                MadeScenario made = MadeScenario.on(server)) {
            XmppClient romeo =
                    made.client("romeo", options(Authentication.FAST, StreamManagement.ENABLED));
            romeo.connects().drops();
            server.clock().advance(Duration.ofHours(1));
            assertThatThrownBy(romeo::resumes)
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageContaining("the server did not resume the session: item-not-found");
            assertThat(romeo.connects().session().authentication()).isEqualTo(Authentication.FAST);
        }
    }

    /** A token is as secret as a password, XEP-0484 §4.1. */
    @Test
    void hidesTokens() throws IOException {
        String issued =
                IDENTITY
                        + BOUND
                        + "<token xmlns='urn:xmpp:fast:0' expiry='2099-01-01T00:00:00Z' token='"
                        + TOKEN
                        + "'/>";
        String leaked = "<message><body>Your token is " + TOKEN + "</body></message>";
        try (StubServer server =
                        StubServer.answering(
                                opening(bind("") + fast("HT-SHA-256-NONE")),
                                success(issued),
                                leaked);
                MadeScenario made = MadeScenario.on(server, Duration.ofMillis(300))) {
            XmppClient romeo = romeo(made, options(Authentication.FAST));
            romeo.connects().sends(presence());
            assertThatThrownBy(() -> romeo.receives(message().body("Hello")))
                    .hasMessageContaining("Your token is")
                    .hasMessageNotContaining(TOKEN);
        }
    }

    /** XEP-0484 §3.4 and sasl-ht §3.3: both ends prove that they have the token. */
    @Test
    void aServerThatDoesNotKnowTheTokenItself() throws IOException {
        String offer = opening(bind("") + fast("HT-SHA-256-NONE"));
        String deceiving =
                "<additional-data>QUJD</additional-data>"
                        + IDENTITY
                        + BOUND
                        + "<token xmlns='urn:xmpp:fast:0' token='"
                        + TOKEN
                        + "'/>";
        try (StubServer server =
                        StubServer.answering(offer, success(deceiving), "</stream:stream>");
                MadeScenario made = MadeScenario.on(server)) {
            XmppClient romeo = romeo(made, options(Authentication.FAST));
            romeo.connects().disconnects();
            assertThatThrownBy(romeo::connects)
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageContaining("the server does not know the token itself");
        }
    }
}
