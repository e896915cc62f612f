package verona.internal.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.Cuts;
import verona.internal.client.CutPoint;
import verona.internal.client.CutWatch;
import verona.internal.client.CutWatch.Passed;
import verona.internal.time.WaitingTime;
import verona.internal.transcript.ScenarioRun;

/** Plays one test without a cut, and then once for each point at which a connection is cut. */
final class CutPlays {

    private static final int MOST_FIRST_PLAYS = 5;

    private final ExtensionContext context;
    private final Settings settings;
    private final Cuts said;
    private final @Nullable String entity;
    private final Duration time;
    private final boolean reported;
    private @Nullable ScenarioRun run;

    CutPlays(ExtensionContext context) {
        this.context = context;
        said = ShownCut.said(context);
        settings = Settings.of(context);
        entity = said.of().isEmpty() ? null : said.of();
        reported = settings.reports().which() != ReportSettings.Which.NEVER;
        time = settings.rules().scale().of(Settings.duration(said.time(), ShownCut.where(context)));
    }

    /** Plays them, and says what is to be shown: the points that fail, and then all others. */
    List<ShownCut> play() {
        long deadline = WaitingTime.nanos() + time.toNanos();
        Whole whole = whole();
        if (whole.failure() != null) {
            return List.of(
                    new ShownCut(
                            "without a cut", entity, null, "", ShownPlay.once(whole.failure())));
        }
        List<CutResults.Point> points = points(whole.passed());
        CutResults results = new CutResults(points, entity);
        CutTable table = new CutTable(context);
        for (CutResults.Point point : results.chosen(said.count())) {
            if (WaitingTime.nanos() < deadline) {
                CutWatch watch = new CutWatch(point.point().entity(), point.point());
                Throwable thrown = failure(watch);
                results.played(point, watch.isCut(), thrown);
                if (reported) {
                    table.played(point, watch.isCut(), thrown, run);
                }
            }
        }
        if (reported && !points.isEmpty()) {
            PlayedTable.keep(context, table.of(points));
        }
        return results.shown();
    }

    /** Plays it without a cut, so that stanzas have the numbers that they had in a search. */
    void warmUp() {
        if (Fields.of(context).declare(DeclarationKind.PROGRAM)) {
            whole();
        }
    }

    /** A play without a cut. */
    private record Whole(List<Passed> passed, @Nullable Throwable failure) {

        List<CutResults.Point> stanzas() {
            return passed.stream()
                    .map(stanza -> new CutResults.Point(stanza.point(), stanza.what()))
                    .toList();
        }
    }

    /**
     * Plays it without a cut, until the same stanzas pass twice. Programs keep what they have found
     * out in static fields, Smack for example what a server can do, and the first play has stanzas
     * that no other has.
     */
    private Whole whole() {
        Whole last = playWhole();
        boolean same = !Fields.of(context).declare(DeclarationKind.PROGRAM);
        for (int i = 1; i < MOST_FIRST_PLAYS && last.failure() == null && !same; i++) {
            Whole next = playWhole();
            same = next.stanzas().equals(last.stanzas());
            last = next;
        }
        return last;
    }

    private Whole playWhole() {
        CutWatch watch = new CutWatch(entity, null);
        Throwable failure = failure(watch);
        return new Whole(watch.passed(), failure);
    }

    private List<CutResults.Point> points(List<Passed> passed) {
        List<CutResults.Point> points = new ArrayList<>();
        for (Passed stanza : passed) {
            if (said.after() == Cuts.Unit.BYTE) {
                CutPoint end = stanza.point();
                for (int bytes = 1; bytes < stanza.length(); bytes++) {
                    CutPoint within = new CutPoint(end.way(), end.entity(), end.number(), bytes);
                    points.add(new CutResults.Point(within, stanza.what()));
                }
            }
            points.add(new CutResults.Point(stanza.point(), stanza.what()));
        }
        return points;
    }

    private @Nullable Throwable failure(CutWatch watch) {
        run = null;
        return TestPlay.run(
                context,
                settings,
                null,
                watch,
                (open, closed) -> run = CutTable.withCut(open, closed));
    }
}
