package verona.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a test's plays, each of which differs from the others in one thing: in where a
 * connection is cut, for example.
 *
 * @param type the qualified name of the test's class
 * @param name what the test is called
 * @param noun what a play is called: {@code cut}
 * @param columns what the cells of each row say
 * @param noted what the plays' notes say
 * @param rows the plays in order, in one row those that have its cells in common
 */
public record PlaysTable(
        String type, String name, String noun, List<String> columns, String noted, List<Row> rows) {

    /** The file that has the table. */
    public static final String FILE = "plays.html";

    /** The file that has the diagrams of all plays. */
    static final String DIAGRAMS = "play.html";

    /** What has become of a play. */
    public enum State {
        /** It passed. */
        PASSED,
        /** It failed. */
        FAILED,
        /** It passed, and has not come to what it was to differ in. */
        NOT_REACHED,
        /** There was no such play. */
        NOT_PLAYED;

        /** {@code not reached}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Plays that have something in common. */
    public record Row(List<String> cells, List<PlayResult> plays) {

        /** What a play of it differs in from the others; {@code ""} for the only one. */
        String nameOf(PlayResult play) {
            return plays.size() == 1 ? "" : play.name();
        }
    }

    /**
     * What has become of one play.
     *
     * @param name what it differs in from the other plays of its row
     * @param note something about it; {@code ""} for nothing
     * @param reason why it failed; {@code ""} for nothing
     * @param again what plays it alone; {@code ""} for nothing
     * @param diagram null if there is none
     */
    public record PlayResult(
            String name,
            State state,
            String note,
            String reason,
            String again,
            @Nullable PackedDiagram diagram) {}

    /** The table, and the diagrams that it links to. */
    Map<String, List<String>> files() {
        String text = PlaysText.of(this);
        return Map.of(
                FILE,
                List.of(PlaysPages.table(name, PlaysJson.table(this), text)),
                DIAGRAMS,
                List.of(PlaysPages.diagrams(name, PlaysJson.diagrams(this), text)));
    }
}
