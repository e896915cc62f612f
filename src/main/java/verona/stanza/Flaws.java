package verona.stanza;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Why the JDK's reader refuses a text, and where; its sentences differ with JDK and locale. */
final class Flaws {

    private static final String SENTENCE = "Message: ";

    /** The names of errors that the JDK has no sentences for, each with what it is about. */
    private static final Pattern NAMED = Pattern.compile("http\\S+#(\\w+)\\?(.*)");

    private static final Map<String, String> SENTENCES =
            Map.of(
                    "AttributeNotUnique",
                    "the attribute '%2$s' stands twice in <%1$s>",
                    "AttributeNSNotUnique",
                    "the attribute '%2$s' of the namespace '%3$s' stands twice in <%1$s>",
                    "ElementPrefixUnbound",
                    "the prefix '%1$s' of <%2$s> is not declared",
                    "AttributePrefixUnbound",
                    "the prefix '%3$s' of the attribute '%2$s' in <%1$s> is not declared");

    /** What the reader takes for an error but RFC 6120 §11.1 for XML that is forbidden. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "<!\\[CDATA\\[.*?]]>|(<!DOCTYPE)"
                            + "|&((?!(?:amp|lt|gt|apos|quot);)"
                            + "[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.\\-·]*+);",
                    Pattern.DOTALL);

    private Flaws() {}

    /**
     * What is wrong with a document.
     *
     * @param offset where the text begins in it, in its first line
     */
    static XmlException in(String document, int offset, XMLStreamException e) {
        Location location = e.getLocation();
        XmlException forbidden = forbidden(document, offset, location.getCharacterOffset());
        return forbidden != null
                ? forbidden
                : new XmlException(
                        sentence(String.valueOf(e.getMessage()).replace(Xml.WILDCARD_SIGN, '{')),
                        false,
                        location.getLineNumber(),
                        column(location, offset));
    }

    /** What is forbidden up to where the reader stopped, null for nothing. */
    private static @Nullable XmlException forbidden(String document, int offset, int end) {
        Matcher found = FORBIDDEN.matcher(document);
        while (found.find() && found.start() < end) {
            if (found.group(1) != null) {
                return at(document, found.start(), offset, "a doctype");
            } else if (found.group(2) != null) {
                return at(document, found.start(), offset, "the entity " + found.group());
            }
        }
        return null;
    }

    private static XmlException at(String document, int position, int offset, String what) {
        String before = document.substring(0, position);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = position - before.lastIndexOf('\n');
        return XmlException.restricted(what, line, column(line, column, offset));
    }

    static int column(Location location, int offset) {
        return column(location.getLineNumber(), location.getColumnNumber(), offset);
    }

    private static int column(int line, int column, int offset) {
        return line == 1 ? Math.max(1, column - offset) : column;
    }

    private static String sentence(String message) {
        int start = message.indexOf(SENTENCE);
        String plain = start < 0 ? message : message.substring(start + SENTENCE.length());
        Matcher named = NAMED.matcher(plain);
        return named.matches() && SENTENCES.containsKey(named.group(1))
                ? SENTENCES.get(named.group(1)).formatted((Object[]) named.group(2).split("&"))
                : plain.replace('\n', ' ');
    }
}
