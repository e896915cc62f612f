package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verona.internal.failure.FailureMessage;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Xml;

/** No output tells a secret, whatever kind it is of, and wherever it comes again. */
class SecretsInReportsTest {

    private static final String SECRET = "where<fore&\"art'";
    private static final String BASE64 = base64(SECRET);
    private static final String PLAIN = base64("\0romeo\0" + SECRET);

    @TempDir Path folder;

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What makes it a secret: it is sent so, or (null) it is the password of who takes part. */
    static Stream<Named<String>> kinds() {
        String register = "<iq type='set' id='r'><query xmlns='jabber:iq:register'>%s</query></iq>";
        String secret = Xml.escape(SECRET);
        return Stream.of(
                Named.of("a client's password", ""),
                Named.of(
                        "registered (XEP-0077)",
                        register.formatted("<password>" + secret + "</password>")),
                Named.of(
                        "registered by a form",
                        register.formatted(
                                "<x xmlns='jabber:x:data'><field type='text-private' var='p'>"
                                        + "<value>"
                                        + secret
                                        + "</value></field></x>")),
                Named.of(
                        "a room's password (XEP-0045)",
                        "<presence><x xmlns='http://jabber.org/protocol/muc'><password>"
                                + secret
                                + "</password></x></presence>"),
                Named.of(
                        "a room's new password",
                        "<iq type='set' id='c'><x xmlns='jabber:x:data'>"
                                + "<field var='muc#roomconfig_roomsecret'><value>"
                                + secret
                                + "</value></field></x></iq>"),
                Named.of(
                        "a service's password (XEP-0215)",
                        "<iq type='result' id='s'><service xmlns='urn:xmpp:extdisco:2'"
                                + " password='"
                                + secret
                                + "'/></iq>"),
                Named.of("a handshake (XEP-0114)", "<handshake>" + secret + "</handshake>"));
    }

    /** How it comes again, as sent or as received. */
    static Stream<Named<String>> echoes() {
        String error =
                "<error type='modify'><not-acceptable"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>%s</error>";
        String secret = Xml.escape(SECRET);
        return Stream.of(
                Named.of("in a body", "<message><body>I said " + secret + "!</body></message>"),
                Named.of("as a body", "<message><body>" + secret + "</body></message>"),
                Named.of(
                        "in an attribute",
                        "<message><x xmlns='urn:x' y='" + secret + "'/></message>"),
                Named.of(
                        "echoed in an error (RFC 6120 §8.3.1)",
                        "<iq type='error' id='r'><query xmlns='urn:y'><pw>"
                                + secret
                                + "</pw></query>"
                                + error.formatted("")
                                + "</iq>"),
                Named.of(
                        "in an error's text",
                        "<iq type='error' id='r'>"
                                + error.formatted(
                                        "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>weak: "
                                                + secret
                                                + "</text>")
                                + "</iq>"),
                Named.of(
                        "forwarded (XEP-0297)",
                        "<message><forwarded xmlns='urn:xmpp:forward:0'><message"
                                + " xmlns='jabber:client'><body>"
                                + secret
                                + "</body></message></forwarded></message>"),
                Named.of("in base64", "<message><body>" + BASE64 + "</body></message>"),
                Named.of("in SASL PLAIN's", "<message><body>" + PLAIN + "</body></message>"),
                Named.of(
                        "in what is not well formed",
                        "<message><body>" + secret + "</message> and " + secret));
    }

    static Stream<Arguments> all() {
        return kinds().flatMap(
                        kind ->
                                echoes().flatMap(
                                                echo ->
                                                        Stream.of(Kind.SENT, Kind.RECEIVED)
                                                                .map(
                                                                        way ->
                                                                                Arguments.of(
                                                                                        kind, echo,
                                                                                        way))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areInNone(String kind, String echo, Kind way) throws IOException {
        Transcript transcript = new Transcript(null, () -> 0);
        if (kind.isEmpty()) {
            transcript.secrets().add("romeo", SECRET);
        } else {
            transcript.secrets().add("romeo", "another");
            transcript.add("romeo", Kind.SENT, kind);
        }
        List<Candidate> unread = add(transcript, echo, way);
        transcript.add("romeo", Kind.ERROR, "stream error: undefined-condition (" + SECRET + ")");
        for (String output : outputs(transcript, unread)) {
            assertThat(output)
                    .contains("…")
                    .doesNotContain(SECRET, Xml.escape(SECRET), BASE64)
                    .doesNotContain("where<fore", "where&lt;fore", "where\\u003cfore");
            if (kind.isEmpty()) {
                assertThat(output).doesNotContain(PLAIN);
            }
        }
    }

    private static List<Candidate> add(Transcript transcript, String echo, Kind way) {
        if (way == Kind.SENT || !isWellFormed(echo)) {
            transcript.add("romeo", way, echo);
            return List.of();
        }
        Candidate stanza = Candidate.of(Xml.read(echo));
        transcript.received("romeo", echo, stanza);
        return List.of(stanza);
    }

    private static boolean isWellFormed(String xml) {
        return xml.endsWith("</message>") || xml.endsWith("</iq>");
    }

    private List<String> outputs(Transcript transcript, List<Candidate> unread) throws IOException {
        StepFailure failure =
                StepFailure.noMatch(
                                "romeo",
                                "receives",
                                Duration.ZERO,
                                ExpectedStanza.missing(
                                        List.of(Expectation.of(Xml.readExpectation("<iq/>")))))
                        .withUnread(unread, new Captures())
                        .with(transcript);
        List<String> outputs = new ArrayList<>();
        outputs.add(FailureMessage.of(failure));
        ScenarioRun run =
                ScenarioRun.of(
                        "a server",
                        "localhost",
                        List.of(
                                new Participant(
                                        Participant.Kind.CLIENT, "romeo", "romeo@localhost")),
                        transcript);
        TestReport report =
                new TestReport(
                        "T",
                        "t()",
                        TestReport.State.FAILED,
                        Instant.EPOCH,
                        run,
                        new TestReport.Problem("expected: " + SECRET, Source.UNKNOWN));
        outputs.add(GitHubAnnotation.of(report, folder, folder));
        outputs.add(ConsoleReport.of(report, "", "", false));
        ReportFiles.of(report).writeTo(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                outputs.add(Files.readString(file));
            }
        }
        assertThat(outputs).hasSize(7);
        return outputs;
    }

    @Test
    void hideNoMoreThanThat() {
        Transcript transcript = new Transcript(null, () -> 0);
        transcript.secrets().add("romeo", "x");
        assertThat(
                        transcript
                                .secretsSaid()
                                .hide("<presence><status>x-ray</status></presence>", s -> "…"))
                .contains("x-ray");
    }
}
