package verona.internal.junit.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.internal.transcript.Reference;

/** The titles of the XEPs and of the RFCs about XMPP, and where to read them. */
final class Titles {

    private static final String FILE = "titles.txt";
    private static final Pattern LINE = Pattern.compile("((?:XEP-|RFC )\\d+) (.+)");

    private Titles() {}

    /** Read when they are asked for first. */
    private static final class Known {
        private static final Map<String, String> TITLES = read();
    }

    /** A section with the title of its specification and a link. */
    static Reference reference(Section section) {
        String title = Known.TITLES.getOrDefault(section.specification(), "");
        return new Reference(section.toString(), title, link(section));
    }

    private static String link(Section section) {
        String name = section.specification();
        if (name.startsWith("XEP-")) {
            return "https://xmpp.org/extensions/" + name.toLowerCase(Locale.ROOT) + ".html";
        } else if (name.startsWith("RFC ")) {
            String part = section.number().isEmpty() ? "" : "#section-" + section.number();
            return "https://www.rfc-editor.org/rfc/rfc" + name.substring(4) + part;
        }
        return "";
    }

    private static Map<String, String> read() {
        try (InputStream in = Titles.class.getResourceAsStream(FILE)) {
            byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
            Map<String, String> titles = new HashMap<>();
            for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    titles.put(matcher.group(1), matcher.group(2));
                }
            }
            return Map.copyOf(titles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
