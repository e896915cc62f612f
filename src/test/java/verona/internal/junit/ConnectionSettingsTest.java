package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.Authentication;
import verona.connection.Transport;
import verona.server.ServerKind;

/** How clients connect, as they, their class and the settings say. */
class ConnectionSettingsTest {

    private static final Map<String, String> SHA1 = Map.of("verona.mechanism", "scram-sha-1");

    @Test
    void aClientsAttributeTakesPrecedenceOverItsClass() {
        Engine.allPass(2, Engine.run(ClassTestCases.class));
    }

    @Test
    void aClassesAttributeTakesPrecedenceOverTheSetting() {
        Engine.allPass(2, Engine.run(SHA1, ClassTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED, mechanism = "SCRAM-SHA-256")
    static class ClassTestCases {

        @Client XmppClient romeo;

        @Client(mechanism = "PLAIN")
        XmppClient juliet;

        @Test
        void negotiatesWhatIsAskedFor() {
            assertThat(romeo.session().mechanism()).isEqualTo("SCRAM-SHA-256");
            assertThat(juliet.session().mechanism()).isEqualTo("PLAIN");
        }

        @Nested
        class Inner {
            @Test
            void hasTheAttributesOfTheClassAround(@Client XmppClient nurse) {
                assertThat(nurse.session().mechanism()).isEqualTo("SCRAM-SHA-256");
            }
        }
    }

    @Test
    void theSettingCountsForWhoSaysNothing() {
        Engine.allPass(1, Engine.run(SHA1, SettingTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class SettingTestCases {

        @Client XmppClient romeo;

        @Test
        void negotiatesWhatTheSettingAsksFor() {
            assertThat(romeo.session().mechanism()).isEqualTo("SCRAM-SHA-1");
        }
    }

    @Test
    void theSettingOfTheAuthenticationCountsForWhoSaysNothing() {
        Map<String, String> fast = Map.of("verona.authentication", "fast");
        Engine.allPass(1, Engine.run(fast, AuthenticationTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class AuthenticationTestCases {

        @Test
        void negotiatesWhatTheSettingAsksFor(
                @Client XmppClient romeo,
                @Client(authentication = Authentication.SASL) XmppClient juliet) {
            assertThat(romeo.disconnects().connects().session().authentication())
                    .isEqualTo(Authentication.FAST);
            assertThat(juliet.session().authentication()).isEqualTo(Authentication.SASL);
        }
    }

    @Test
    void byDefaultAClientConnectsOverTcpWithoutTls() {
        Engine.allPass(1, Engine.run(DefaultTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class DefaultTestCases {

        @Client XmppClient romeo;

        @Test
        void negotiatesNothingElse() {
            assertThat(romeo.session().transport()).isEqualTo(Transport.TCP);
            assertThat(romeo.session().mechanism()).isEqualTo("PLAIN");
            assertThat(romeo.session().tlsVersion()).isNull();
            assertThat(romeo.session().cipherSuite()).isNull();
            assertThat(romeo.session().certificate()).isNull();
        }
    }

    @Test
    void theSettingOfTheTransportCountsForWhoSaysNothing() {
        Engine.allPass(
                1, Engine.run(Map.of("verona.transport", "websocket"), WebSocketTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class WebSocketTestCases {

        @Client XmppClient romeo;

        @Test
        void connectsOverWebSocket() {
            assertThat(romeo.session().transport()).isEqualTo(Transport.WEBSOCKET);
        }
    }

    @Test
    void aClientThatHasNotConnectedHasNegotiatedNothing() {
        assertThat(Engine.failureOf(TooEarlyTestCases.class))
                .isEqualTo(
                        "romeo has negotiated nothing before it connects: call romeo.connects()"
                                + " first");
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class TooEarlyTestCases {
        @Test
        void asksTooEarly(@Client(connect = LATER) XmppClient romeo) {
            romeo.session();
        }
    }

    @Test
    void aMechanismThatVeronaDoesNotHaveIsNamedWithItsPlace() {
        assertThat(Engine.failureOf(UnknownMechanismTestCases.class))
                .contains("the parameter romeo of ", "'SCRAM-SHA-3'", "SCRAM-SHA-256");
        assertThat(Engine.failureOf(UnknownMechanismOfAClassTestCases.class))
                .contains("@XmppTest on ", "'DIGEST-MD5'", "SCRAM-SHA-256");
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class UnknownMechanismTestCases {
        @Test
        void isNotRun(@Client(mechanism = "SCRAM-SHA-3") XmppClient romeo) {}
    }

    @XmppTest(server = ServerKind.EMBEDDED, mechanism = "DIGEST-MD5")
    static class UnknownMechanismOfAClassTestCases {
        @Test
        void isNotRun(@Client XmppClient romeo) {}
    }

    @Test
    void aCertificateThatCantBeReadIsNamedWithItsPlace() {
        assertThat(Engine.failureOf(MissingCertificateTestCases.class))
                .contains(
                        "the parameter romeo of ",
                        "'no/such/file.pem'",
                        "a certificate and its PKCS #8 key");
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class MissingCertificateTestCases {
        @Test
        void isNotRun(@Client(certificate = "no/such/file.pem") XmppClient romeo) {}
    }

    @Test
    void aMentionThatConnectsOtherwiseIsNoMention() {
        assertThat(Engine.failureOf(OtherwiseTestCases.class))
                .contains("declares the client 'romeo' a second time, otherwise");
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class OtherwiseTestCases {

        @Client XmppClient romeo;

        @Test
        void isNotRun(@Client(name = "romeo", mechanism = "PLAIN") XmppClient again) {}
    }
}
