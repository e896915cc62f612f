package verona.internal.report;

import java.util.List;

/** The table of several servers as one HTML file that asks for nothing else. */
final class ServersPage {

    private static final HtmlFile FILE =
            new HtmlFile(
                    "index.html",
                    List.of("common.css", "head.css", "index.css", "servers.css"),
                    List.of("common.js", "tables.js", "servers.js"));

    private ServersPage() {}

    /**
     * The file's text.
     *
     * @param text what is shown without scripts
     */
    static String of(List<String> jsonLines, String text) {
        return FILE.with("Verona: servers", jsonLines, text);
    }
}
