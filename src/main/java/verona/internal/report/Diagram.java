package verona.internal.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.ShortenedText;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Secrets;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** A scenario made ready to be shown: in numbers, lifelines and labels, and without secrets. */
final class Diagram {

    /**
     * An entry, ready to be shown.
     *
     * @param number from 1, in order of time
     * @param stanza null where it is no XML
     * @param peer whose lifeline is at the other end; {@code ""} for what is no arrow
     * @param label what it is, in a few words
     * @param brief the same beside an arrow between its ends
     * @param text the whole of it
     * @param seen whether no step has to take it: a program under test has received it
     */
    record LabelledEntry(
            int number,
            Entry entry,
            @Nullable Element stanza,
            String peer,
            String label,
            String brief,
            String text,
            boolean seen) {

        boolean isArrow() {
            return !peer.isEmpty();
        }

        boolean isUnread() {
            return entry.isUnread() && !seen;
        }

        boolean isSent() {
            return entry.kind() == Kind.SENT || entry.kind() == Kind.RESENT;
        }
    }

    /** A stanza that never came: the arrow that is missing. */
    record Missing(Step step, ExpectedStanza expected, String peer, String label, String brief) {

        /** Whether a program under test was to send it. */
        boolean isSent() {
            return step.about() == Kind.SENT;
        }
    }

    private final ScenarioRun run;
    private final Secrets secrets;
    private final Lifelines lifelines;
    private final Label labels;
    private final List<LabelledEntry> shown = new ArrayList<>();
    private final Map<Entry, Integer> numbers = new IdentityHashMap<>();
    private final Map<Step, Integer> steps = new IdentityHashMap<>();
    private final Map<Step, List<Missing>> missing = new IdentityHashMap<>();

    Diagram(ScenarioRun run) {
        this.run = run;
        secrets = run.secrets();
        lifelines = new Lifelines(run);
        labels = new Label(lifelines::shortened);
        run.entries().forEach(this::add);
        run.steps().forEach(this::add);
    }

    private void add(Entry entry) {
        int number = shown.size() + 1;
        numbers.put(entry, number);
        shown.add(
                switch (entry.kind()) {
                    case SENT, RECEIVED, RESENT -> stanza(number, entry, entry.mark());
                    default -> event(number, entry);
                });
    }

    private LabelledEntry event(int number, Entry entry) {
        if (entry.kind() == Kind.LINK) {
            lifelines.show(entry.client());
        }
        String text = secrets.hide(entry.text());
        String brief =
                switch (entry.kind()) {
                    case CONNECTED -> "connected";
                    case RESUMED -> "resumed";
                    case BARRIER -> "barrier";
                    default -> text;
                };
        boolean opened = entry.kind() == Kind.CONNECTED || entry.kind() == Kind.RESUMED;
        String label = opened ? brief + " as " + text : brief;
        return new LabelledEntry(number, entry, null, "", label, brief, text, false);
    }

    private LabelledEntry stanza(int number, Entry entry, String mark) {
        Element stanza = element(entry);
        if (stanza == null) {
            String text = secrets.hide(entry.text());
            String label = ShortenedText.middle(text.strip().replaceAll("\\s+", " "), 60);
            return new LabelledEntry(
                    number,
                    entry,
                    null,
                    lifelines.peer(entry.client(), null),
                    label,
                    label,
                    text,
                    false);
        }
        boolean sent = entry.kind() != Kind.RECEIVED;
        Element hidden = secrets.hide(stanza);
        String text = hidden.equals(stanza) ? entry.text() : hidden.toXml();
        String address = stanza.attribute(sent ? "to" : "from");
        String peer = lifelines.peer(entry.client(), address);
        return new LabelledEntry(
                number,
                entry,
                hidden,
                peer,
                (sent ? labels.sent(hidden) : labels.received(hidden)) + mark,
                labels.brief(hidden, address, peer) + mark,
                text,
                lifelines.isProgram(entry.client()));
    }

    private static @Nullable Element element(Entry entry) {
        Candidate stanza = entry.stanza();
        if (stanza != null) {
            return stanza.element();
        }
        try {
            return Xml.read(entry.text());
        } catch (XmlException e) {
            return null; // sendsRaw sends any text at all.
        }
    }

    private void add(Step step) {
        steps.put(step, steps.size() + 1);
        StepFailure failure = step.failure();
        if (failure != null) {
            missing.put(step, missing(step, failure));
        }
    }

    private List<Missing> missing(Step step, StepFailure failure) {
        List<Missing> arrows = new ArrayList<>();
        boolean expecting = failure.problem() != StepFailure.Problem.NOT_NOTHING;
        for (ExpectedStanza expected : failure.expected()) {
            if (expecting && expected.arrived() == null) {
                Element stanza = secrets.hide(expected.expectation().element());
                String address = stanza.attribute(end(step));
                String peer = lifelines.peer(step.client(), address);
                String brief = labels.brief(stanza, address, peer);
                arrows.add(new Missing(step, expected, peer, label(step, expected), brief));
            }
        }
        return arrows;
    }

    /** The attribute that says where the other end of what a step looks at is. */
    private static String end(Step step) {
        return step.about() == Kind.SENT ? "to" : "from";
    }

    /** A stanza that a step expects, in a few words. */
    String label(Step step, ExpectedStanza expected) {
        Element stanza = secrets.hide(expected.expectation().element());
        return step.about() == Kind.SENT ? labels.sent(stanza) : labels.received(stanza);
    }

    /** The lifeline at the other end of a stanza that a step expects. */
    String peer(Step step, ExpectedStanza expected) {
        return lifelines.peer(step.client(), expected.expectation().element().attribute(end(step)));
    }

    /** A text without secrets, and short; null for null. */
    @Nullable String plain(@Nullable String text) {
        return text == null ? null : ShortenedText.middle(secrets.hideKnown(text), 120);
    }

    Secrets secrets() {
        return secrets;
    }

    ScenarioRun run() {
        return run;
    }

    List<Participant> lifelines() {
        return lifelines.all();
    }

    /** All entries, oldest first. */
    List<LabelledEntry> shown() {
        return shown;
    }

    /** The number of an entry, null for one that is not of this diagram. */
    @Nullable Integer number(Entry entry) {
        return numbers.get(entry);
    }

    /** The number of a step, from 1; null for one that is not of this diagram. */
    @Nullable Integer number(@Nullable Step step) {
        return step == null ? null : steps.get(step);
    }

    /** The entry that holds that very stanza, null if there is none. */
    @Nullable LabelledEntry of(@Nullable Candidate stanza) {
        return shown.stream()
                .filter(each -> stanza != null && each.entry().stanza() == stanza)
                .findFirst()
                .orElse(null);
    }

    /** What a failed step waited for in vain. */
    List<Missing> missing(Step step) {
        return missing.getOrDefault(step, List.of());
    }

    /** What a step does, in a few words. */
    String describe(Step step) {
        String who = step.client() + " " + step.verb();
        List<String> labels = new ArrayList<>();
        for (Entry entry : step.entries()) {
            Integer number = numbers.get(entry);
            if (number != null && shown.get(number - 1).isArrow()) {
                labels.add(shown.get(number - 1).label());
            }
        }
        missing(step).forEach(each -> labels.add(each.label()));
        return labels.isEmpty() ? who : who + " " + String.join("; ", labels);
    }
}
