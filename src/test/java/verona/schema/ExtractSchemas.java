package verona.schema;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes the facts of schemas, one file a specification.
 *
 * <p>The first argument is the folder of the specifications' XML, as in {@code xep-0004.xml}. The
 * further ones name specifications, as in {@code xep-0004}: they are added to those that have a
 * file already.
 */
final class ExtractSchemas {

    static final Path FACTS = Path.of("src/test/resources/verona/schema");

    private final Declarations declarations = new Declarations();
    private final Map<Specification, Map<Element, Specification.Schema>> schemas =
            new LinkedHashMap<>();
    private final Map<Specification, List<String>> unreadable = new LinkedHashMap<>();

    public static void main(String[] arguments) throws IOException {
        ExtractSchemas extraction = new ExtractSchemas();
        for (String name : names(List.of(arguments).subList(1, arguments.length))) {
            extraction.add(Specification.read(Path.of(arguments[0], name + ".xml")));
        }
        for (Specification specification : extraction.schemas.keySet()) {
            String file = specification.name().toLowerCase(Locale.ROOT).replace(" ", "") + ".txt";
            Files.write(FACTS.resolve(file), extraction.lines(specification));
        }
    }

    private static TreeSet<String> names(List<String> more) throws IOException {
        TreeSet<String> names = new TreeSet<>(more);
        files().forEach(file -> names.add(file.getFileName().toString().replace(".txt", "")));
        return names;
    }

    /** The files with facts. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FACTS)) {
            return files.filter(file -> file.getFileName().toString().matches("(xep-|rfc).*"))
                    .sorted()
                    .toList();
        }
    }

    void add(Specification specification) {
        Map<Element, Specification.Schema> parsed = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Specification.Schema schema : specification.schemas()) {
            try {
                Element root = parse(schema.xml());
                declarations.add(root).forEach(problems::add);
                parsed.put(root, schema);
            } catch (SAXException e) {
                problems.add(schema.section() + " is not well-formed: " + e.getMessage());
            }
        }
        schemas.put(specification, parsed);
        unreadable.put(specification, problems);
    }

    private static Element parse(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<SchemaFacts> facts(Specification specification) {
        List<SchemaFacts> facts = new ArrayList<>();
        schemas.getOrDefault(specification, Map.of())
                .forEach(
                        (root, schema) -> {
                            String namespace = root.getAttribute("targetNamespace");
                            facts.add(
                                    new SchemaReader(declarations, namespace)
                                            .read(root, schema.section()));
                        });
        return facts;
    }

    List<String> lines(Specification specification) {
        List<String> lines = new ArrayList<>();
        String version = specification.version();
        lines.add("# " + specification.name() + (version.isEmpty() ? "" : " version " + version));
        for (String problem : unreadable.getOrDefault(specification, List.of())) {
            lines.add("# omitted " + problem.replace('\n', ' '));
        }
        for (SchemaFacts facts : facts(specification)) {
            lines.add("");
            lines.addAll(facts.lines());
        }
        return lines;
    }
}
