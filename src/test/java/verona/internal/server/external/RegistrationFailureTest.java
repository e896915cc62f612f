package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.StubServer;
import verona.server.ServerException;
import verona.server.XmppServer;

class RegistrationFailureTest {

    private static final String OPENING =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
                    + " version='1.0' from='verona.example'>";
    private static final String PLAIN =
            "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>";
    private static final String OFFERS = OPENING + PLAIN;
    private static final String DONE = "<iq type='result' id='verona'/>";

    @ParameterizedTest
    @CsvSource({
        "conflict, delete it",
        "not-allowed, Switch in-band registration (XEP-0077) on.",
        "forbidden, Switch in-band registration (XEP-0077) on.",
        "service-unavailable, Switch in-band registration (XEP-0077) on.",
        "resource-constraint, lift the limit",
        "not-acceptable, more than those two"
    })
    void saysWhatTheServerRefusesAndHowToCorrectIt(String condition, String correction)
            throws IOException {
        assertRefusal(OFFERS, error(condition))
                .hasMessageStartingWith(
                        "The account 'romeo' can't be created on verona.example at 127.0.0.1:")
                .hasMessageContaining("it answers " + condition + " (for this reason). ")
                .hasMessageContaining(correction)
                .hasMessageEndingWith("verona.external.accounts=user:password,...");
    }

    @Test
    void saysThatTheStreamIsRefused() throws IOException {
        assertRefusal(
                        OPENING
                                + "<stream:error><host-unknown"
                                + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>")
                .hasMessageEndingWith(": stream error: host-unknown");
    }

    @Test
    void saysThatTheServerSpeaksNoXmpp() throws IOException {
        assertRefusal("220 mail.verona.example ESMTP\r\n")
                .hasMessageContaining("what the server sent is not well-formed XML: ");
        assertRefusal("HTTP/1.1 400 Bad Request\r\n").hasMessageContaining("a web server answers");
    }

    @Test
    void saysThatTheServerDoesNotAnswer() throws IOException {
        try (StubServer server = StubServer.answering(OFFERS, " ")) {
            XmppServer silent = ExternalServer.registering(profile(server), Duration.ofMillis(300));
            assertThatThrownBy(() -> silent.createAccount("romeo", "secret"))
                    .isInstanceOf(ServerException.class)
                    .hasMessageMatching(".*: no answer from the server at 127\\.0\\.0\\.1:\\d+");
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        ServerProfile profile;
        try (StubServer server = StubServer.answering(OFFERS, DONE)) {
            profile = profile(server);
            ExternalServer.registering(profile).createAccount("romeo", "secret");
        }
        assertThatThrownBy(
                        () -> ExternalServer.registering(profile).createAccount("romeo", "secret"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("connection refused");
    }

    @Test
    void saysThatTheHostIsUnknown() {
        ServerProfile profile = ServerProfile.of("[nowhere]", "verona.example");
        assertThatThrownBy(
                        () -> ExternalServer.registering(profile).createAccount("romeo", "secret"))
                .isInstanceOf(ServerException.class)
                .hasMessage(
                        "The account 'romeo' can't be created on verona.example at"
                                + " [nowhere]:5222: no such host: [nowhere]");
    }

    private static AbstractThrowableAssert<?, ?> assertRefusal(String... answers)
            throws IOException {
        try (StubServer server = StubServer.answering(answers)) {
            return assertThatThrownBy(
                            () ->
                                    ExternalServer.registering(profile(server))
                                            .createAccount("romeo", "secret"))
                    .isInstanceOf(ServerException.class);
        }
    }

    private static ServerProfile profile(StubServer server) {
        return new ServerProfile(
                server.host(),
                server.port(),
                "verona.example",
                "conference.verona.example",
                Duration.ZERO);
    }

    private static String error(String condition) {
        return "<iq type='error' id='verona'><error type='cancel'><"
                + condition
                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                + "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>for this reason</text>"
                + "</error></iq>";
    }
}
