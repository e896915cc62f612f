package verona.internal.junit;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.report.PlaysTable;

/**
 * What has become of all plays of one test. It is written with the first of its invocations that is
 * reported, and the others link to it.
 */
final class PlayedTable {

    private static final String KEY = "plays of ";

    private final PlaysTable table;
    private final AtomicReference<@Nullable Path> folder = new AtomicReference<>();

    private PlayedTable(PlaysTable table) {
        this.table = table;
    }

    /** Keeps it for the invocations of a test, whose contexts are of that template. */
    static void keep(ExtensionContext template, PlaysTable table) {
        Stores.putForInvocations(template, KEY, new PlayedTable(table));
    }

    /** That of an invocation; null if its test has none. */
    static @Nullable PlayedTable of(ExtensionContext invocation) {
        return Stores.ofInvocation(invocation, KEY, PlayedTable.class);
    }

    /** The table, if it is to be written to that folder; null if it is elsewhere already. */
    @Nullable PlaysTable writtenTo(Path test) {
        return folder.compareAndSet(null, test) ? table : null;
    }

    /** Where it has been written; null for nowhere. */
    @Nullable Path file() {
        Path test = folder.get();
        return test == null ? null : test.resolve(PlaysTable.FILE);
    }
}
