package verona.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A specification's XML, in which its schemas are text: a XEP's, or an RFC's.
 *
 * @param name as in {@code XEP-0004}
 * @param version the newest of its revisions; empty for an RFC
 */
record Specification(String name, String version, List<Schema> schemas) {

    private static final Pattern PARTS =
            Pattern.compile(
                    "<(section[1-4]?)[\\s>]|</(section[1-4]?)>|<(back)>"
                            + "|(<xs:schema\\b.*?</xs:schema>)",
                    Pattern.DOTALL);
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+(\\S+)\\s+([\"'])(.*?)\\2\\s*>", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");

    /**
     * The text of a schema.
     *
     * @param section as in {@code XEP-0004 §10}
     */
    record Schema(String section, String xml) {}

    static Specification read(Path file) throws IOException {
        String text = Files.readString(file);
        String name =
                file.getFileName()
                        .toString()
                        .replace(".xml", "")
                        .toUpperCase(Locale.ROOT)
                        .replaceFirst("RFC", "RFC ");
        Matcher version = VERSION.matcher(text);
        return new Specification(name, version.find() ? version.group(1) : "", schemas(name, text));
    }

    private static List<Schema> schemas(String name, String text) {
        List<Schema> schemas = new ArrayList<>();
        Deque<Integer> counts = new ArrayDeque<>(List.of(0));
        boolean appendix = false;
        Matcher part = PARTS.matcher(text);
        while (part.find()) {
            if (part.group(1) != null) {
                counts.push(counts.pop() + 1);
                counts.push(0);
            } else if (part.group(2) != null) {
                counts.pop();
            } else if (part.group(3) != null) {
                appendix = true;
                counts.clear();
                counts.push(0);
            } else {
                String section = name + " §" + number(counts, appendix);
                schemas.add(new Schema(section, withEntities(part.group(4), text)));
            }
        }
        return schemas;
    }

    /** Without the ends of character data between which an entity is, and with the entities. */
    private static String withEntities(String schema, String text) {
        String replaced = schema.replace("]]>", "").replace("<![CDATA[", "");
        Matcher entity = ENTITY.matcher(text);
        while (entity.find()) {
            replaced = replaced.replace("&" + entity.group(1) + ";", entity.group(3));
        }
        return replaced;
    }

    /** The number of the section that is open: all counts but that of its own parts. */
    private static String number(Deque<Integer> counts, boolean appendix) {
        List<Integer> outermostFirst = new ArrayList<>(counts);
        Collections.reverse(outermostFirst);
        StringBuilder number = new StringBuilder();
        for (int count : outermostFirst.subList(0, outermostFirst.size() - 1)) {
            boolean first = number.isEmpty();
            number.append(first ? "" : ".");
            number.append(first && appendix ? String.valueOf((char) ('A' + count - 1)) : count);
        }
        return number.toString();
    }
}
