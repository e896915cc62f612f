package verona.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import verona.stanza.Element;

/** Where a specification's text or a registry says something else than the schema, and decides. */
public final class Contradictions {

    private static final List<Contradiction> ALL = read();

    private Contradictions() {}

    /**
     * One of them.
     *
     * @param where how the path of the element ends
     * @param what how the problem begins
     * @param because the section that decides
     */
    record Contradiction(String where, String what, String because) {

        static Contradiction parse(String line) {
            String[] parts = line.split(" \\| ", 2);
            int colon = parts[1].indexOf(": ");
            return new Contradiction(
                    parts[1].substring(0, colon), parts[1].substring(colon + 2), parts[0]);
        }

        boolean explains(Problem problem) {
            return ("/" + problem.where()).endsWith("/" + where) && problem.what().startsWith(what);
        }
    }

    private static List<Contradiction> read() {
        try (Stream<String> lines =
                Files.lines(ExtractSchemas.FACTS.resolve("contradictions.txt"))) {
            return lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Contradiction::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Contradiction> all() {
        return ALL;
    }

    static boolean explain(Problem problem) {
        return ALL.stream().anyMatch(contradiction -> contradiction.explains(problem));
    }

    /**
     * Fails if an element does not keep to the schemas and registries, and no text explains it.
     *
     * @throws AssertionError that says where it does not
     */
    public static void check(Element element) {
        List<Problem> problems =
                Stream.concat(
                                Validator.problems(element).stream(),
                                Registries.problems(element).stream())
                        .filter(p -> !explain(p))
                        .toList();
        if (!problems.isEmpty()) {
            throw new AssertionError(problems + " in " + element.toXml());
        }
    }
}
