package verona.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of all schemas, by namespace. */
final class Schemas {

    private static final Schemas COMMITTED = read();

    private final Map<String, SchemaFacts> byNamespace = new TreeMap<>();

    private Schemas() {}

    /** Those of {@code src/test/resources/verona/schema}. */
    static Schemas committed() {
        return COMMITTED;
    }

    static Schemas of(Collection<SchemaFacts> facts) {
        Schemas schemas = new Schemas();
        for (SchemaFacts fact : facts) {
            schemas.byNamespace.putIfAbsent(fact.namespace(), fact);
        }
        return schemas;
    }

    private static Schemas read() {
        try {
            return of(
                    ExtractSchemas.files().stream()
                            .flatMap(file -> SchemaFacts.parse(lines(file)).stream())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable SchemaFacts of(String namespace) {
        return byNamespace.get(namespace);
    }

    Collection<SchemaFacts> all() {
        return byNamespace.values();
    }
}
