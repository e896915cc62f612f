package verona.internal.report;

import java.util.List;

/**
 * What happened in a test, as one HTML file that asks for nothing else: a sequence diagram with
 * what failed, in which each stanza can be opened.
 */
public final class Page {

    private static final HtmlFile FILE =
            new HtmlFile(
                    "page.html",
                    List.of("common.css", "head.css", "diagram.css", "failure.css", "detail.css"),
                    List.of(
                            "common.js",
                            "transcript.js",
                            "rows.js",
                            "failure.js",
                            "detail.js",
                            "filters.js",
                            "keys.js",
                            "page.js"));

    private Page() {}

    /**
     * The file's text.
     *
     * @param jsonLines the transcript
     * @param fallbackText what is shown where scripts do not run
     */
    public static String of(String title, List<String> jsonLines, String fallbackText) {
        return FILE.with(title, jsonLines, fallbackText);
    }
}
