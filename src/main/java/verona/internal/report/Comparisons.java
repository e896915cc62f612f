package verona.internal.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.report.ServersTable.Row;

/** Where the rows of a table are compared stanza by stanza, and how many stanzas differ. */
final class Comparisons {

    private final Map<Row, Compared> all = new IdentityHashMap<>();

    /**
     * A row that is compared.
     *
     * @param file the page, in the folder of the table
     * @param differences how many stanzas differ from those on the first server, by the server
     */
    record Compared(Path file, Map<String, Long> differences) {}

    static Comparisons none() {
        return new Comparisons();
    }

    /** Compares all rows, and writes a page for each. What is compared is not kept in memory. */
    static Comparisons write(ServersTable table, Path folder) throws IOException {
        Comparisons comparisons = new Comparisons();
        for (Row row : table.rows()) {
            TestComparison comparison = TestComparison.of(row, folder);
            if (comparison != null) {
                comparison.writeTo(folder);
                comparisons.all.put(row, compared(comparison));
            }
        }
        return comparisons;
    }

    static Compared compared(TestComparison comparison) {
        return new Compared(comparison.file(), comparison.differences());
    }

    /** Null if it is compared nowhere. */
    @Nullable Compared of(Row row) {
        return all.get(row);
    }

    /** How many stanzas differ from those on the first server; null where none are compared. */
    @Nullable Long differences(Row row, String server) {
        Compared compared = all.get(row);
        return compared == null ? null : compared.differences().get(server);
    }
}
