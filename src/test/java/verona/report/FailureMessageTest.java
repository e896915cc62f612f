package verona.report;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.report.Golden.assertGolden;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verona.match.Candidate;
import verona.match.Captures;
import verona.match.Expectation;
import verona.report.Transcript.Kind;
import verona.stanza.Xml;

class FailureMessageTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String ROOM = "room-1@conference.localhost";

    private static final Expectation JOINED =
            expectation(
                    """
                    <presence from='%s/Romeo'>
                      <x xmlns='http://jabber.org/protocol/muc#user' scansion:strict='false'>
                        <status code='201'/>
                        <item affiliation='owner' role='moderator'/>
                      </x>
                    </presence>"""
                            .formatted(ROOM));

    private static final Candidate PRESENCE =
            candidate(
                    """
                    <presence from='%s/Romeo' to='romeo@localhost/a'>
                      <x xmlns='http://jabber.org/protocol/muc#user'>
                        <status code='110'/>
                        <item affiliation='none' role='participant' jid='romeo@localhost/a'/>
                      </x>
                    </presence>"""
                            .formatted(ROOM));

    private static final Candidate MESSAGE =
            candidate(
                    "<message from='%s/Juliet' type='groupchat'><body>Hi</body></message>"
                            .formatted(ROOM));
    private static final Candidate SUBJECT =
            candidate("<message from='%s' type='groupchat'><subject/></message>".formatted(ROOM));
    private static final Candidate IQ =
            candidate("<iq id='1' type='result' from='%s'/>".formatted(ROOM));

    private final Captures captures = new Captures();

    private static Expectation expectation(String xml) {
        return Expectation.of(Xml.readExpectation(xml));
    }

    private static Candidate candidate(String xml) {
        return Candidate.of(Xml.read(xml));
    }

    private static Transcript transcript() {
        PrimitiveIterator.OfLong times =
                LongStream.of(0, 1_000_000, 2_345_678, 3_456_789, 4_000_000).iterator();
        Transcript transcript = new Transcript(null, times::nextLong);
        transcript.add("romeo", Kind.CONNECTED, "romeo@localhost");
        transcript.add(
                "romeo",
                Kind.SENT,
                "<presence to='%s/Romeo'>\n  <x xmlns='http://jabber.org/protocol/muc'/>\n"
                        .concat("</presence>")
                        .formatted(ROOM));
        transcript.received("juliet", MESSAGE.toString(), MESSAGE);
        transcript.received("romeo", PRESENCE.toString(), PRESENCE);
        return transcript;
    }

    private static Transcript crowded() {
        PrimitiveIterator.OfLong times =
                LongStream.concat(LongStream.of(0), LongStream.generate(() -> 4_000_000))
                        .iterator();
        Transcript transcript = new Transcript(null, times::nextLong);
        for (int i = 0; i < 40; i++) {
            transcript.received("romeo", PRESENCE.toString(), PRESENCE);
        }
        return transcript;
    }

    private StepFailure noMatch(Expectation expected, Candidate... unread) {
        return StepFailure.noMatch(
                        "romeo", "receives", TIMEOUT, ExpectedStanza.missing(List.of(expected)))
                .withUnread(List.of(unread), captures)
                .with(transcript());
    }

    @Test
    void showsTheClosestStanzaWithItsDifferences() {
        assertGolden(
                "no-match", FailureMessage.of(noMatch(JOINED, MESSAGE, PRESENCE, SUBJECT, IQ)));
    }

    @Test
    void saysThatNothingArrived() {
        assertGolden("nothing-arrived", FailureMessage.of(noMatch(JOINED)));
    }

    @Test
    void guessesWhatWasMeant() {
        Expectation misspelt =
                expectation("<message typ='groupchat'><bdy>Hi</bdy><subject/></message>");
        assertGolden("misspelt", FailureMessage.of(noMatch(misspelt, MESSAGE)));
    }

    @Test
    void showsWhatIsTooMuchForAStrictElement() {
        Expectation strict =
                expectation(
                        "<presence><x xmlns='http://jabber.org/protocol/muc#user'>"
                                + "<item affiliation='none' role='participant'/></x></presence>");
        assertGolden("strict", FailureMessage.of(noMatch(strict, PRESENCE)));
    }

    @Test
    void saysWhatWasCaptured() {
        expectation("<iq id='{scansion:capture:sid}'/>").matches(IQ, captures);
        Expectation other = expectation("<iq id='{scansion:capture:sid}' type='result'/>");
        Candidate answer = candidate("<iq id='2' type='result'/>");
        assertGolden("captured", FailureMessage.of(noMatch(other, answer)));
    }

    @Test
    void showsWhichOtherStanzaIsTheNext() {
        StepFailure failure =
                StepFailure.nextIsAnother("romeo", "receivesNext", Duration.ofMillis(12), JOINED)
                        .withUnread(List.of(MESSAGE, PRESENCE), captures)
                        .with(transcript());
        assertGolden("next-is-another", FailureMessage.of(failure));
    }

    @Test
    void showsWhatCameInsteadOfNothing() {
        StepFailure failure =
                StepFailure.notNothing("juliet", Duration.ofMillis(3))
                        .withUnread(List.of(MESSAGE, SUBJECT), captures)
                        .with(transcript());
        assertGolden("not-nothing", FailureMessage.of(failure));
    }

    @Test
    void showsWhatWasLeftUnread() {
        StepFailure failure =
                StepFailure.leftUnread("juliet")
                        .withUnread(List.of(SUBJECT, PRESENCE, IQ), captures)
                        .with(transcript());
        assertGolden("left-unread", FailureMessage.of(failure));
    }

    @Test
    void saysWhichOfSeveralArrived() {
        Expectation subject = expectation("<message type='groupchat'><subject/></message>");
        Expectation body = expectation("<message><body>Ho</body></message>");
        StepFailure failure =
                StepFailure.noMatch(
                                "romeo",
                                "receivesAll",
                                Duration.ofMillis(1500),
                                ExpectedStanza.of(
                                        List.of(subject, body, JOINED),
                                        Arrays.asList(SUBJECT, null, null)))
                        .withUnread(List.of(SUBJECT, MESSAGE, PRESENCE), captures)
                        .with(transcript());
        assertGolden("several", FailureMessage.of(failure));
    }

    @Test
    void namesTheErrorOfTheLine() {
        StepFailure failure =
                StepFailure.lineFailed(
                                "romeo",
                                "receives",
                                Duration.ofMillis(40),
                                ExpectedStanza.missing(List.of(JOINED)),
                                "stream error: conflict")
                        .withUnread(List.of(IQ), captures)
                        .with(transcript());
        assertGolden("line-failed", FailureMessage.of(failure));
    }

    @Test
    void namesTheErrorOfALineThatNobodyWaitsOn() {
        StepFailure failure =
                StepFailure.lineFailed(
                                "romeo",
                                "connects",
                                Duration.ofMillis(8),
                                List.of(),
                                "authentication failed: not-authorized")
                        .with(transcript());
        assertGolden("authentication-failed", FailureMessage.of(failure));
    }

    @Test
    void shortensWhatIsLong() {
        String items =
                IntStream.range(0, 200)
                        .mapToObj("<item jid='user%1$d@localhost' name='User %1$d'/>"::formatted)
                        .reduce("", String::concat);
        String roster = "<iq id='r'><query xmlns='jabber:iq:roster'>" + items + "</query></iq>";
        Candidate arrived = candidate(roster.replace("User 150'", "User " + "x".repeat(200) + "'"));
        List<Candidate> unread = new ArrayList<>(Stream.generate(() -> IQ).limit(40).toList());
        unread.add(arrived);
        StepFailure failure =
                noMatch(expectation(roster), unread.toArray(Candidate[]::new)).with(crowded());
        String message = FailureMessage.of(failure);
        assertGolden("long", message);
        assertThat(message.lines().count()).isLessThanOrEqualTo(60);
    }

    @Test
    void copesWithWhatNestsWithoutEnd() {
        String deep = "<a>".repeat(900) + "</a>".repeat(900);
        Candidate arrived = candidate("<message>" + deep + "</message>");
        assertThat(FailureMessage.of(noMatch(expectation("<message><b/></message>"), arrived)))
                .contains("←");
    }
}
