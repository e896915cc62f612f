package verona.internal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.FailureMessage;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.match.StanzaAssignment;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.ProgramState;
import verona.internal.transcript.Source;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Xml;

/**
 * A scenario that nobody plays: it says who did what, and leaves the transcript and the failure
 * that real clients would. Its clock goes on by the same time with everything that happens.
 *
 * <pre>{@code
 * Scene scene = new Scene("nothing-arrived");
 * scene.connects("juliet", "juliet@localhost/balcony");
 * TypicalFailure failure = scene.misses("juliet", "receives", "<presence/>");
 * }</pre>
 */
public final class Scene {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long TICK = 412_345;
    private static final String OUTBOX = "'s outbox";

    private final String name;
    private final Captures captures = new Captures();
    private final Map<String, Map<Candidate, Entry>> unread = new HashMap<>();
    private long now = 1_000_000_000;
    private int line = 23;
    private final List<ProgramState> programs = new ArrayList<>();
    private final Transcript transcript = new Transcript(null, () -> now += TICK);

    Scene(String name) {
        this.name = name;
    }

    /** Romeo and Juliet are connected. */
    public static Scene ofBoth(String name) {
        return new Scene(name)
                .connects("romeo", "romeo@localhost/orchard")
                .connects("juliet", "juliet@localhost/balcony");
    }

    Scene connects(String client, String jid) {
        Step step = begin(client, "connects");
        step.add(transcript.add(client, Kind.CONNECTED, jid));
        step.passed();
        return this;
    }

    /** A program under test logs in. */
    Scene logsIn(String program, String jid) {
        transcript.add(program, Kind.CONNECTED, jid);
        transcript.add(program, Kind.NEGOTIATED, "SCRAM-SHA-1");
        return program(program, "is logged in as " + jid, "");
    }

    /** How a program under test stands from now on. */
    Scene program(String name, String text, String hint) {
        programs.removeIf(state -> state.name().equals(name));
        programs.add(new ProgramState(name, text, hint));
        return this;
    }

    /** A program under test sends something; it is there until a step takes it. */
    Scene says(String program, String xml) {
        Candidate stanza = Candidate.of(Xml.read(xml));
        unreadOf(program + OUTBOX).put(stanza, transcript.sent(program, xml, stanza));
        return this;
    }

    Scene sends(String client, String xml) {
        Step step = begin(client, "sends");
        step.add(transcript.add(client, Kind.SENT, xml));
        step.passed();
        return this;
    }

    /** It is unread until a step takes it. */
    public Scene arrives(String client, String xml) {
        Candidate stanza = Candidate.of(Xml.read(xml));
        unreadOf(client).put(stanza, transcript.received(client, xml, stanza));
        return this;
    }

    Scene barrier(String client) {
        transcript.add(client, Kind.BARRIER, "");
        return this;
    }

    Scene breaks(String client, String how) {
        transcript.add(client, Kind.ERROR, how);
        return this;
    }

    /** A step that passes: it takes the oldest that matches. */
    public Scene receives(String client, String expected) {
        Step step = begin(client, "receives");
        Candidate taken = take(client, expectation(expected), List.copyOf(stanzasOf(client)), step);
        if (taken == null) {
            throw new IllegalArgumentException("nothing unread matches " + expected);
        }
        step.passed();
        return this;
    }

    /** A step that waits in vain. */
    public TypicalFailure misses(String client, String verb, String... expected) {
        Step step = begin(client, verb);
        List<Expectation> expectations = Arrays.stream(expected).map(Scene::expectation).toList();
        String box = step.about() == Kind.SENT ? client + OUTBOX : client;
        List<@Nullable Candidate> arrived =
                verb.endsWith("InOrder")
                        ? inOrder(box, expectations, step)
                        : StanzaAssignment.assignMost(expectations, stanzasOf(box), captures);
        now += TIMEOUT.toNanos();
        return fails(
                step,
                StepFailure.noMatch(
                        client, verb, TIMEOUT, ExpectedStanza.of(expectations, arrived)));
    }

    /** {@code receivesNext} meets another stanza. */
    TypicalFailure meets(String client, String expected) {
        Step step = begin(client, "receivesNext");
        return fails(
                step,
                StepFailure.nextIsAnother(
                        client, step.verb(), Duration.ofMillis(2), expectation(expected)));
    }

    /** {@code receivesNothing} meets a stanza. */
    TypicalFailure isDisturbed(String client) {
        return fails(
                begin(client, "receivesNothing"),
                StepFailure.notNothing(client, "receivesNothing", Duration.ofMillis(3), null));
    }

    /** {@code receivesNothing} with a stanza meets that stanza, the oldest that is unread. */
    TypicalFailure isDisturbed(String client, String unexpected) {
        return fails(
                begin(client, "receivesNothing"),
                StepFailure.notNothing(
                        client, "receivesNothing", Duration.ofMillis(3), expectation(unexpected)));
    }

    /** The connection breaks while a step waits for that. */
    TypicalFailure breaksWaiting(String client, String how, String... expected) {
        Step step = begin(client, expected.length == 0 ? "connects" : "receives");
        breaks(client, how);
        List<Expectation> expectations = Arrays.stream(expected).map(Scene::expectation).toList();
        return fails(
                step,
                StepFailure.connectionFailed(
                        client,
                        step.verb(),
                        Duration.ofMillis(8),
                        ExpectedStanza.missing(expectations),
                        how));
    }

    /** {@code eventually} never holds. */
    public TypicalFailure neverHolds(String client, String lastSeen) {
        Step step = begin(client, "eventually");
        now += TIMEOUT.toNanos();
        return fails(step, StepFailure.neverHeld(client, TIMEOUT, lastSeen));
    }

    /** The test ends, and stanzas are unread. */
    TypicalFailure leavesUnread(String client) {
        return typical(StepFailure.leftUnread(client));
    }

    private TypicalFailure fails(Step step, StepFailure failure) {
        TypicalFailure typical = typical(failure.about(step.about()));
        step.failed(FailureMessage.explain(typical.failure()));
        return typical;
    }

    private TypicalFailure typical(StepFailure failure) {
        String box = failure.about() == Kind.SENT ? failure.client() + OUTBOX : failure.client();
        StepFailure whole =
                failure.withUnread(stanzasOf(box), captures)
                        .with(transcript)
                        .withPrograms(programs);
        return new TypicalFailure(name, transcript, whole);
    }

    private Step begin(String client, String verb) {
        int here = line++;
        Kind about = verb.startsWith("sent") ? Kind.SENT : Kind.RECEIVED;
        return transcript.begin(
                client,
                verb,
                about,
                () -> new Source("example.BalconyTest", "BalconyTest.java", here));
    }

    /** Each is looked for behind the one before. */
    private List<@Nullable Candidate> inOrder(
            String client, List<Expectation> expectations, Step step) {
        List<Candidate> left = new ArrayList<>(stanzasOf(client));
        List<@Nullable Candidate> arrived = new ArrayList<>();
        for (Expectation expectation : expectations) {
            Candidate taken = take(client, expectation, left, step);
            arrived.add(taken);
            left.subList(0, taken == null ? left.size() : left.indexOf(taken) + 1).clear();
        }
        return arrived;
    }

    private @Nullable Candidate take(
            String client, Expectation expectation, List<Candidate> from, Step step) {
        for (Candidate stanza : from) {
            if (expectation.matches(stanza, captures)) {
                step.add(unreadOf(client).remove(stanza));
                return stanza;
            }
        }
        return null;
    }

    private Map<Candidate, Entry> unreadOf(String client) {
        return unread.computeIfAbsent(client, none -> new LinkedHashMap<>());
    }

    private List<Candidate> stanzasOf(String client) {
        return List.copyOf(unreadOf(client).keySet());
    }

    private static Expectation expectation(String xml) {
        return Expectation.of(Xml.readExpectation(xml));
    }
}
