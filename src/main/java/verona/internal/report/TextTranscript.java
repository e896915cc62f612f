package verona.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.ListingLine;
import verona.internal.failure.PrettyXml;
import verona.internal.report.Diagram.LabelledEntry;
import verona.internal.transcript.Step;
import verona.stanza.Element;

/** A test's report as text: what it failed by, its ladder, and each stanza in full. */
final class TextTranscript {

    private TextTranscript() {}

    static List<String> of(TestReport report, Diagram diagram) {
        List<String> lines = new ArrayList<>();
        lines.add(report.type() + " " + report.name());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s after %.1f ms on %s, %s",
                        report.state().name().toLowerCase(Locale.ROOT),
                        report.run().nanos() / 1e6,
                        report.run().server(),
                        report.started()));
        report.run().references().forEach(each -> lines.add("about " + each));
        TestReport.Problem problem = report.problem();
        if (problem != null) {
            lines.add("");
            problem.message().lines().forEach(lines::add);
        }
        PassedComparison passed = report.passed();
        if (passed != null && !passed.hint().isEmpty()) {
            lines.addAll(List.of("", passed.hint()));
        }
        lines.add("");
        lines.addAll(Ladder.of(diagram, Integer.MAX_VALUE, false));
        diagram.shown().forEach(shown -> entry(shown, diagram, lines));
        if (!report.log().isEmpty()) {
            lines.addAll(List.of("", "What the server has logged:"));
            report.log().forEach(line -> lines.add(line.toString()));
        }
        return lines;
    }

    private static void entry(LabelledEntry shown, Diagram diagram, List<String> lines) {
        if (!shown.isArrow()) {
            return;
        }
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "#%d  %d us  %s %s %s  %s",
                        shown.number(),
                        diagram.run().micros(shown.entry().nanos()),
                        shown.entry().client(),
                        shown.isSent() ? "→" : "←",
                        shown.peer(),
                        step(shown, diagram)));
        xml(shown).forEach(line -> lines.add("  " + line));
    }

    private static String step(LabelledEntry shown, Diagram diagram) {
        Step step = shown.entry().step();
        if (step == null) {
            return shown.isSent() ? "sent by itself" : shown.isUnread() ? "unread" : "seen";
        }
        String source = step.source().toString();
        String what = step.verb() + ", step " + diagram.number(step);
        return source.isEmpty() ? what : what + " at " + source;
    }

    private static List<String> xml(LabelledEntry shown) {
        @Nullable Element stanza = shown.stanza();
        return stanza == null
                ? shown.text().lines().toList()
                : PrettyXml.lines(stanza, List.of()).stream().map(ListingLine::text).toList();
    }
}
