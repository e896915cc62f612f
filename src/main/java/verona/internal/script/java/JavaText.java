package verona.internal.script.java;

import java.util.List;
import java.util.stream.Collectors;

/** Text as Java writes it: literals, text blocks, and within comments. */
final class JavaText {

    private static final String DELIMITER = "\"\"\"";

    private JavaText() {}

    /** A string literal. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isVisible(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c);
        };
    }

    /** Not what a reader would not see, or see elsewhere: separators, marks of direction. */
    private static boolean isVisible(char c) {
        return c == ' '
                || !Character.isISOControl(c)
                        && !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT;
    }

    /** A text block of those lines, without a line feed at its end. */
    static String block(List<String> lines) {
        String text = lines.stream().map(JavaText::blockLine).collect(Collectors.joining("\n"));
        String end = text.endsWith("\"") ? text.substring(0, text.length() - 1) + "\\\"" : text;
        return DELIMITER + "\n" + end + DELIMITER;
    }

    private static String blockLine(String line) {
        StringBuilder out = new StringBuilder();
        line.chars().forEach(c -> out.append(c == '"' ? "\"" : escaped((char) c)));
        return out.toString().replace(DELIMITER, "\"\"\\\"");
    }

    /** What a comment says: a unicode escape is one in comments too, and need not be valid. */
    static String comment(String text) {
        return text.replace("\\u", "\\\\u").replace("\t", "    ").stripTrailing();
    }

    /** What a documentation comment says. */
    static String documentation(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\u", "&#92;u");
    }
}
