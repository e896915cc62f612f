package verona.internal.junit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.client.CutPoint;

/** What has become of a scenario at the points at which a connection was cut. */
final class CutResults {

    private final List<Point> points;
    private final @Nullable String entity;
    private final List<ShownCut> failed = new ArrayList<>();
    private int passed;
    private int missed;

    /**
     * A point at which the connection can be cut.
     *
     * @param what the stanza in a few words
     */
    record Point(CutPoint point, String what) {

        @Override
        public String toString() {
            return "cut " + point + ": " + what;
        }
    }

    CutResults(List<Point> points, @Nullable String entity) {
        this.points = points;
        this.entity = entity;
    }

    /** As many of them, spread over all. */
    List<Point> chosen(int count) {
        List<Point> chosen = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if ((long) i * count / points.size() < (i + 1L) * count / points.size()) {
                chosen.add(points.get(i));
            }
        }
        return chosen.size() < count ? points : chosen;
    }

    /** A play has ended. */
    void played(Point point, boolean cut, @Nullable Throwable failure) {
        if (failure != null) {
            failed.add(shown(point, cut, failure));
        } else if (cut) {
            passed++;
        } else {
            missed++;
        }
    }

    private ShownCut shown(Point point, boolean cut, Throwable failure) {
        String note =
                "\n\n"
                        + (cut
                                ? "It was " + point + ". Without a cut it passes."
                                : "It failed before it was " + point + ".")
                        + "\nTo play it again, annotate the test with\n    @Cuts(only = \""
                        + point.point().text()
                        + "\")";
        return new ShownCut(
                point.toString(),
                point.point().entity(),
                point.point(),
                note,
                ShownPlay.once(failure));
    }

    /** The points that fail, and then all others as one. */
    List<ShownCut> shown() {
        List<ShownCut> shown = new ArrayList<>(failed);
        if (shown.isEmpty() || passed + missed > 0) {
            shown.add(new ShownCut(summary(), entity, null, "", nothingToCut()));
        }
        return shown;
    }

    private @Nullable AssertionError nothingToCut() {
        return points.isEmpty()
                ? new AssertionError(
                        "no stanza goes over the connection that @Cuts cuts while the test's"
                                + " method is played")
                : null;
    }

    private String summary() {
        int played = passed + missed + failed.size();
        return passed
                + " of "
                + points.size()
                + (points.size() == 1 ? " cut passes" : " cuts pass")
                + (missed == 0 ? "" : ", " + missed + " not reached")
                + (played == points.size() ? "" : ", " + (points.size() - played) + " not played");
    }
}
