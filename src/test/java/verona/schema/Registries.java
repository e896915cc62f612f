package verona.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verona.stanza.Element;

/** Finds what an element says that the XMPP Registrar does not list. */
final class Registries {

    private static final String DISCO = "http://jabber.org/protocol/disco#info";
    private static final String MUC = "http://jabber.org/protocol/muc#user";
    private static final Map<String, Set<String>> IDENTITIES = read("identity");
    private static final Map<String, Set<String>> STATUS_CODES = read("status");

    private Registries() {}

    /** The values of a registry, and what goes with each. */
    private static Map<String, Set<String>> read(String registry) {
        try (Stream<String> lines = Files.lines(ExtractSchemas.FACTS.resolve("registries.txt"))) {
            return lines.map(line -> line.split(" "))
                    .filter(words -> words[0].equals(registry))
                    .collect(
                            Collectors.toMap(
                                    words -> words[1],
                                    words -> Set.of(Arrays.copyOfRange(words, 2, words.length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not registered in a stanza. */
    static List<Problem> problems(Element stanza) {
        List<Problem> problems = new ArrayList<>();
        add(stanza, stanza.name(), stanza.name(), problems);
        return problems;
    }

    private static void add(Element element, String stanza, String where, List<Problem> problems) {
        if (element.is(DISCO, "identity")) {
            String category = String.valueOf(element.attribute("category"));
            String type = String.valueOf(element.attribute("type"));
            if (!IDENTITIES.getOrDefault(category, Set.of()).contains(type)) {
                problems.add(
                        new Problem(
                                where,
                                "no identity " + category + "/" + type + " is registered",
                                "XEP-0030 §8.4"));
            }
        } else if (element.is(MUC, "status")) {
            String code = String.valueOf(element.attribute("code"));
            if (!STATUS_CODES.getOrDefault(code, Set.of()).contains(stanza)) {
                problems.add(
                        new Problem(
                                where,
                                "no status " + code + " of a " + stanza + " is registered",
                                "XEP-0045 §16.6"));
            }
        }
        for (Element child : element.children()) {
            add(child, stanza, where + "/" + child.name(), problems);
        }
    }
}
