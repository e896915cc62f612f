package verona.internal.report;

import java.util.List;

/** A test on several servers, two of them side by side, as one HTML file. */
final class ComparisonPage {

    private static final HtmlFile FILE =
            new HtmlFile(
                    "index.html",
                    List.of("common.css", "head.css", "code.css", "comparison.css"),
                    List.of("common.js", "code.js", "lines.js", "comparison.js"));

    private ComparisonPage() {}

    static String of(TestComparison comparison) {
        return FILE.with(
                "Verona: " + comparison.row().name(),
                ComparisonJson.of(comparison),
                ComparisonText.of(comparison));
    }
}
