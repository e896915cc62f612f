package verona.internal.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.client.CutPoint;
import verona.internal.report.PackedDiagram;
import verona.internal.report.PlaysTable;
import verona.internal.report.PlaysTable.PlayResult;
import verona.internal.report.PlaysTable.Row;
import verona.internal.report.PlaysTable.State;
import verona.internal.report.TestReport;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript.Kind;

/**
 * What has become of a scenario at each point, for the page of all. Of each play it keeps what is
 * drawn, and no more.
 */
final class CutTable {

    /** How the entry of a cut ends. */
    private static final String BY_CUTS = "by @Cuts";

    private final ExtensionContext context;
    private final Map<CutPoint, PlayResult> results = new HashMap<>();

    CutTable(ExtensionContext context) {
        this.context = context;
    }

    /**
     * A play has ended.
     *
     * @param run what happened; null if it has not begun
     */
    void played(
            CutResults.Point point,
            boolean cut,
            @Nullable Throwable failure,
            @Nullable ScenarioRun run) {
        State state = failure != null ? State.FAILED : cut ? State.PASSED : State.NOT_REACHED;
        results.put(
                point.point(),
                run == null
                        ? result(point, state, "", String.valueOf(failure), null)
                        : result(point, state, failure, run));
    }

    private PlayResult result(
            CutResults.Point point, State state, @Nullable Throwable failure, ScenarioRun run) {
        Class<?> type = context.getRequiredTestClass();
        TestReport report = TestReports.of(type, point.toString(), run, failure);
        Entry at = entryOfCut(run);
        return result(
                point,
                state,
                at == null ? "" : back(run, at),
                report.reason(),
                PackedDiagram.of(report, at));
    }

    private static PlayResult result(
            CutResults.Point point,
            State state,
            String back,
            String reason,
            @Nullable PackedDiagram diagram) {
        String again = "@Cuts(only = \"" + point.point().text() + "\")";
        return new PlayResult(name(point.point()), state, back, reason, again, diagram);
    }

    private static String name(CutPoint point) {
        return point.bytes() == CutPoint.ALL ? "whole" : "byte " + point.bytes();
    }

    private static @Nullable Entry entryOfCut(ScenarioRun run) {
        return run.entries().stream()
                .filter(entry -> entry.stanza() == null && entry.text().endsWith(BY_CUTS))
                .findFirst()
                .orElse(null);
    }

    /**
     * A run in which the cut is reported: that after the last stanza may be when the scenario has
     * come to its end.
     *
     * @param open the run before its connections were closed
     * @param closed the same until they were
     */
    static ScenarioRun withCut(ScenarioRun open, ScenarioRun closed) {
        Entry late = entryOfCut(open) == null ? entryOfCut(closed) : null;
        return late == null ? open : open.with(late);
    }

    /** How whoever has lost its connection has come back. */
    private static String back(ScenarioRun run, Entry cut) {
        return run.entries().stream()
                .dropWhile(entry -> entry != cut)
                .filter(entry -> entry.client().equals(cut.client()))
                .map(Entry::kind)
                .filter(kind -> kind == Kind.RESUMED || kind == Kind.CONNECTED)
                .findFirst()
                .map(kind -> kind == Kind.RESUMED ? "resumed" : "new session")
                .orElse("not before the end");
    }

    /** The page's table of these points, in their order. */
    PlaysTable of(List<CutResults.Point> points) {
        Map<List<String>, List<PlayResult>> rows = new LinkedHashMap<>();
        for (CutResults.Point point : points) {
            rows.computeIfAbsent(cells(point), cells -> new ArrayList<>()).add(played(point));
        }
        return new PlaysTable(
                context.getRequiredTestClass().getName(),
                context.getDisplayName(),
                "cut",
                List.of("Connection", "Direction", "After the stanza"),
                "Came back",
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList());
    }

    private PlayResult played(CutResults.Point point) {
        PlayResult played = results.get(point.point());
        return played == null ? result(point, State.NOT_PLAYED, "", "", null) : played;
    }

    private static List<String> cells(CutResults.Point point) {
        CutPoint at = point.point();
        return List.of(
                at.entity(), at.way() + " " + at.entity(), at.ordinal() + ": " + point.what());
    }
}
