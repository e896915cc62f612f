package verona.internal.report;

import java.util.List;

/** The tests of a run with their states and times, as one HTML file that asks for nothing else. */
final class IndexPage {

    private static final HtmlFile FILE =
            new HtmlFile(
                    "index.html",
                    List.of("common.css", "head.css", "index.css"),
                    List.of("common.js", "index.js"));

    private IndexPage() {}

    /**
     * The file's text.
     *
     * @param jsonLines the results, in the order in which they are to be shown
     */
    static String of(List<String> jsonLines) {
        return FILE.with("Verona", jsonLines, String.join("\n", jsonLines));
    }
}
