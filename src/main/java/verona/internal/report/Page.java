package verona.internal.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happened in a test, as one HTML file that asks for nothing else: a sequence diagram with
 * what failed, in which each stanza can be opened.
 */
public final class Page {

    static final List<String> STYLES =
            List.of(
                    "common.css",
                    "head.css",
                    "diagram.css",
                    "code.css",
                    "failure.css",
                    "detail.css",
                    "steps.css",
                    "last.css");

    /** All but the last, which starts them. */
    static final List<String> SCRIPTS =
            List.of(
                    "common.js",
                    "transcript.js",
                    "rows.js",
                    "lanes.js",
                    "code.js",
                    "lines.js",
                    "failure.js",
                    "last.js",
                    "detail.js",
                    "filters.js",
                    "state.js",
                    "steps.js",
                    "keys.js",
                    "page.js");

    private static final HtmlFile FILE = new HtmlFile("page.html", STYLES, with("start.js"));

    private static final HtmlFile GROWING =
            new HtmlFile("page.html", STYLES, with("start.js", "growing.js"));

    private Page() {}

    private static List<String> with(String... scripts) {
        return Stream.concat(SCRIPTS.stream(), Stream.of(scripts)).toList();
    }

    /**
     * The file's text.
     *
     * @param jsonLines the transcript
     * @param fallbackText what is shown where scripts do not run
     */
    public static String of(String title, List<String> jsonLines, String fallbackText) {
        return FILE.with(title, jsonLines, fallbackText);
    }

    /** The same, which loads itself again and again. */
    static String growing(String title, List<String> jsonLines, String fallbackText) {
        return GROWING.with(title, jsonLines, fallbackText);
    }
}
