package verona.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * A stanza in one line, in the field's words: {@code presence unavailable from room@…/Romeo, 110,
 * item}.
 */
final class Summary {

    private static final int LONGEST_TEXT = 40;

    private Summary() {}

    static String of(Element stanza) {
        StringBuilder line = new StringBuilder(stanza.name());
        append(line, " ", stanza.attribute("type"));
        append(line, " id ", stanza.name().equals("iq") ? stanza.attribute("id") : null);
        append(line, " from ", stanza.attribute("from"));
        List<String> parts = new ArrayList<>();
        stanza.children().forEach(child -> parts.add(part(child)));
        return parts.isEmpty() ? line.toString() : line + ": " + String.join(", ", parts);
    }

    private static void append(StringBuilder line, String before, @Nullable String value) {
        if (value != null) {
            line.append(before).append(value);
        }
    }

    private static String part(Element child) {
        String text = child.text().strip();
        if (child.children().isEmpty() && !text.isEmpty()) {
            return child.name() + " '" + cut(text) + "'";
        }
        List<String> inner = new ArrayList<>();
        child.children().forEach(part -> inner.add(inner(part)));
        return inner.isEmpty()
                ? child.name()
                : child.name() + " (" + cut(String.join(" ", inner)) + ")";
    }

    private static String inner(Element part) {
        String code = part.attribute("code");
        return code == null ? part.name() : code;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "...";
    }
}
