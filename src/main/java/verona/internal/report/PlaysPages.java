package verona.internal.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The plays of a test as two HTML files that ask for nothing else: a table, and a diagram that is
 * drawn of the play that the address says, as {@code play.html?7} does.
 */
final class PlaysPages {

    private static final HtmlFile TABLE =
            new HtmlFile(
                    "index.html",
                    List.of("common.css", "head.css", "index.css", "plays.css"),
                    List.of("common.js", "tables.js", "plays.js"));

    private static final HtmlFile DIAGRAMS =
            new HtmlFile(
                    "page.html",
                    Stream.concat(Page.STYLES.stream(), Stream.of("play.css")).toList(),
                    Stream.concat(Page.SCRIPTS.stream(), Stream.of("play.js")).toList());

    private PlaysPages() {}

    /**
     * The table's file.
     *
     * @param text what is shown without scripts
     */
    static String table(String title, List<String> jsonLines, String text) {
        return TABLE.with(title, jsonLines, text);
    }

    /** The diagrams' file. */
    static String diagrams(String title, List<String> jsonLines, String text) {
        return DIAGRAMS.with(title, jsonLines, text);
    }
}
