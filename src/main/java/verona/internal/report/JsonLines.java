package verona.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.Diagnosis;
import verona.internal.failure.ListingLine;
import verona.internal.failure.PrettyXml;
import verona.internal.match.Candidate;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.report.Diagram.LabelledEntry;
import verona.internal.transcript.Change;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.ExplainedFailure;
import verona.internal.transcript.MissingStanza;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Reference;
import verona.internal.transcript.Source;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;

/**
 * A test's report as JSON lines, for programs and for the page: {@code test}, {@code lifeline},
 * {@code stanza} and {@code event}, {@code log}, {@code step}, {@code state}, {@code failure},
 * {@code passed}. Times are in microseconds from the test's beginning; what is not known is left
 * out.
 */
final class JsonLines {

    /** How many differences of a stanza are listed; the closest stanza shows all of them. */
    private static final int MOST = 9;

    private final TestReport report;
    private final Diagram diagram;
    private final List<Json> lines = new ArrayList<>();

    private JsonLines(TestReport report, Diagram diagram) {
        this.report = report;
        this.diagram = diagram;
    }

    static List<String> of(TestReport report, Diagram diagram) {
        JsonLines json = new JsonLines(report, diagram);
        json.test();
        diagram.lifelines().forEach(json::lifeline);
        diagram.shown().forEach(json::entry);
        report.log().forEach(json::log);
        diagram.run().steps().forEach(json::step);
        json.states();
        json.failures();
        PassedComparison passed = report.passed();
        if (passed != null) {
            json.lines.add(passed.json());
        }
        return json.lines.stream().map(Json::toString).toList();
    }

    /**
     * The same of a test's result alone, for the list of all tests.
     *
     * @param plays the page of all its plays
     */
    static String result(TestReport report, String page, String plays, String jvm) {
        return about(Json.of("result"), report)
                .with("page", page.isEmpty() ? null : page)
                .with("plays", plays.isEmpty() ? null : plays)
                .with("jvm", jvm)
                .toString();
    }

    private static Json about(Json json, TestReport report) {
        return json.with("class", report.type())
                .with("name", report.name())
                .with("state", lower(report.state()))
                .with("started", report.started().toString())
                .with("us", report.run().nanos() / 1_000)
                .objectsIfAny("specifications", references(report.run().references()));
    }

    /** What a test is about. */
    static List<Json> references(List<Reference> references) {
        List<Json> all = new ArrayList<>();
        for (Reference each : references) {
            all.add(
                    new Json()
                            .with("name", each.name())
                            .with("title", each.title())
                            .with("link", each.link()));
        }
        return all;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void test() {
        lines.add(
                about(Json.of("test"), report)
                        .with("server", report.run().server())
                        .with("domain", report.run().domain()));
    }

    private void lifeline(Participant participant) {
        lines.add(
                Json.of("lifeline")
                        .with("id", participant.name())
                        .with("kind", lower(participant.kind()))
                        .with("jid", participant.address()));
    }

    private void entry(LabelledEntry shown) {
        lines.add(shown.isArrow() ? stanza(shown) : event(shown));
    }

    private Json numbered(String type, LabelledEntry shown) {
        return Json.of(type)
                .with("n", shown.number())
                .with("us", micros(shown.entry().nanos()))
                .with("client", shown.entry().client());
    }

    private long micros(long moment) {
        return diagram.run().micros(moment);
    }

    private Json stanza(LabelledEntry shown) {
        Element stanza = shown.stanza();
        Json json =
                numbered("stanza", shown)
                        .with("direction", shown.isSent() ? "sent" : "received")
                        .with("peer", shown.peer())
                        .with("kind", kind(stanza))
                        .flag("error", stanza != null && "error".equals(stanza.attribute("type")))
                        .with("label", shown.label())
                        .with("state", state(shown))
                        .with("step", diagram.number(shown.entry().step()))
                        .with("xml", shown.text());
        return json.texts(
                "pretty", stanza == null ? shown.text().lines().toList() : pretty(stanza));
    }

    private static String kind(@Nullable Element stanza) {
        String name = stanza == null ? "" : stanza.name();
        return switch (name) {
            case "presence", "message", "iq" -> name;
            default -> "other";
        };
    }

    private static String state(LabelledEntry shown) {
        return switch (shown.entry().kind()) {
            case SENT -> "sent";
            case RESENT -> "resent";
            default -> shown.isUnread() ? "unread" : shown.entry().isUnread() ? "seen" : "read";
        };
    }

    private static List<String> pretty(Element stanza) {
        return PrettyXml.lines(stanza, List.of()).stream().map(ListingLine::text).toList();
    }

    private Json event(LabelledEntry shown) {
        Entry entry = shown.entry();
        String event = entry.kind() == Kind.ENDED ? entry.text() : lower(entry.kind());
        return numbered("event", shown).with("event", event).with("text", shown.text());
    }

    private void log(LoggedLine line) {
        lines.add(
                Json.of("log")
                        .with("us", line.nanos() / 1_000)
                        .with("level", line.level())
                        .with("text", line.text()));
    }

    private void step(Step step) {
        lines.add(
                Json.of("step")
                        .with("n", diagram.number(step))
                        .with("us", micros(step.nanos()))
                        .with("client", step.client())
                        .with("verb", step.verb())
                        .flag("sending", step.about() == Kind.SENT)
                        .with("text", diagram.describe(step))
                        .with("state", lower(step.state()))
                        .with("source", source(step.source()))
                        .numbers("entries", numbers(step)));
    }

    /** What the server has kept of those who take part. */
    private void states() {
        Map<String, String> owners = new HashMap<>();
        diagram.run()
                .participants()
                .forEach(each -> owners.put(each.address().toLowerCase(Locale.ROOT), each.name()));
        for (Change change : diagram.run().changes()) {
            String owner = owners.get(change.owner());
            if (owner != null) {
                lines.add(
                        Json.of("state")
                                .with("us", micros(change.nanos()))
                                .with("what", change.what())
                                .with("owner", owner)
                                .with("key", diagram.plain(change.key()))
                                .with("value", diagram.plain(change.value())));
            }
        }
    }

    private static @Nullable String source(Source source) {
        return source.isKnown() ? source.toString() : null;
    }

    private List<Integer> numbers(Step step) {
        return step.entries().stream().map(diagram::number).filter(Objects::nonNull).toList();
    }

    private void failures() {
        boolean written = false;
        for (Step step : diagram.run().steps()) {
            ExplainedFailure failure = step.explained();
            if (failure != null) {
                lines.add(failure(step, failure));
                written = true;
            }
        }
        TestReport.Problem problem = report.problem();
        if (problem != null && !(written && isWritten(problem))) {
            lines.add(
                    Json.of("failure")
                            .with("us", report.run().nanos() / 1_000)
                            .with("headline", problem.headline())
                            .with("source", source(problem.source()))
                            .texts("hints", List.of())
                            .with("message", problem.message()));
        }
    }

    /** A script's step has its place before the message, and one may name others behind it. */
    private boolean isWritten(TestReport.Problem problem) {
        return diagram.run().steps().stream()
                .map(Step::explained)
                .filter(Objects::nonNull)
                .anyMatch(failure -> problem.message().contains(failure.headline()));
    }

    private Json failure(Step step, ExplainedFailure explained) {
        StepFailure failure = explained.failure();
        List<MissingStanza> missing = explained.missing();
        boolean expecting = failure.problem() != StepFailure.Problem.NOT_NOTHING;
        List<ExpectedStanza> expected = expecting ? failure.expected() : List.of();
        return Json.of("failure")
                .with("step", diagram.number(step))
                .with("us", micros(step.nanos()) + failure.waited().toNanos() / 1_000)
                .with("client", failure.client())
                .with("headline", explained.headline())
                .with("source", source(step.source()))
                .texts("differences", differences(missing))
                .texts("notes", texts(missing, MissingStanza::notes))
                .texts("hints", texts(missing, MissingStanza::hints))
                .with("message", explained.message())
                .objects("expected", expected.stream().map(each -> expected(step, each)).toList())
                .objects(
                        "closest",
                        missing.stream()
                                .filter(stanza -> expecting)
                                .map(stanza -> closest(explained, stanza))
                                .toList());
    }

    private static List<String> texts(
            List<MissingStanza> missing, Function<MissingStanza, List<String>> texts) {
        return missing.stream().flatMap(stanza -> texts.apply(stanza).stream()).toList();
    }

    private static List<String> differences(List<MissingStanza> missing) {
        return missing.stream()
                .flatMap(stanza -> Diagnosis.differences(stanza.differences(), MOST).stream())
                .toList();
    }

    private Json expected(Step step, ExpectedStanza expected) {
        Element stanza = diagram.secrets().hide(expected.expectation().element());
        return Json.of("expected")
                .with("label", diagram.label(step, expected))
                .with("peer", diagram.peer(step, expected))
                .with("kind", kind(stanza))
                .with("arrived", number(expected.arrived()))
                .texts("pretty", pretty(stanza));
    }

    private @Nullable Integer number(@Nullable Candidate stanza) {
        LabelledEntry shown = diagram.of(stanza);
        return shown == null ? null : shown.number();
    }

    private Json closest(ExplainedFailure explained, MissingStanza missing) {
        Json json = Json.of("closest").with("expected", missing.number());
        ClosestStanza closest = missing.closest();
        if (closest == null) {
            return json.objects("lines", List.of());
        }
        Entry entry = entry(explained, closest.candidate());
        Entry read = missing.readBy();
        List<Json> marked =
                PrettyXml.folded(closest.candidate().element(), closest.differences()).stream()
                        .map(JsonLines::line)
                        .toList();
        return json.with("entry", entry == null ? null : diagram.number(entry))
                .with("read", read == null ? null : read.stepDescription())
                .with("differences", closest.differences().size())
                .objects("lines", marked);
    }

    /** The masked failure has the entries of the failure itself in the same order. */
    private static @Nullable Entry entry(ExplainedFailure explained, Candidate masked) {
        List<Entry> entries = explained.masked().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).stanza() == masked) {
                return explained.failure().entries().get(i);
            }
        }
        return null;
    }

    private static Json line(ListingLine line) {
        return new Json()
                .with("mark", String.valueOf(line.mark()))
                .with("text", line.text())
                .with("reason", line.reason());
    }
}
