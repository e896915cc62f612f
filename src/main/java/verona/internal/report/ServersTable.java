package verona.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.transcript.Reference;

/**
 * What has become of the same tests on several servers: a row for each test, and a column for each
 * server.
 *
 * @param servers the servers' names, in order
 * @param rows the tests, in order
 */
public record ServersTable(List<String> servers, List<Row> rows) {

    private static final String NAME = "servers";

    /** How a test ended on a server. */
    public enum State {
        /** It passed. */
        PASSED,
        /** It failed. */
        FAILED,
        /** It failed as it is known to fail there. */
        KNOWN,
        /** It was not run, or found that it could not be run. */
        SKIPPED
    }

    /**
     * A test.
     *
     * @param type the qualified name of its class
     * @param name what it is called
     * @param references what it is about
     * @param outcomes how it ended, by the server's name
     */
    public record Row(
            String type, String name, List<Reference> references, Map<String, Outcome> outcomes) {}

    /**
     * How a test ended on one server.
     *
     * @param state passed, failed or skipped
     * @param reason why it failed or was skipped; {@code ""} for nothing
     * @param nanos how long it took
     * @param page its report, in the folder of the table; null if there is none
     */
    public record Outcome(State state, String reason, long nanos, @Nullable Path page) {

        /** {@code passed}. */
        String name() {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Writes {@code servers.html}, {@code servers.md} and {@code servers.json} into that folder,
     * and a page for each test whose stanzas can be compared.
     */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Comparisons comparisons = Comparisons.write(this, folder);
        List<String> json = ServersJson.of(this, comparisons);
        String text = ServersText.of(this, comparisons);
        String page = ServersPage.of(json, text);
        ReportFiles.write(folder.resolve(NAME + ".html"), List.of(page));
        ReportFiles.write(folder.resolve(NAME + ".md"), text.lines().toList());
        ReportFiles.write(
                folder.resolve(NAME + ".json"), List.of("[" + String.join(",\n ", json) + "]"));
    }
}
