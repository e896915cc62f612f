package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a script, read one after another, and what kinds of line there are. */
final class Lines {

    private static final Pattern SEPARATOR = Pattern.compile("---+\\s*");
    private static final Pattern COMMENT = Pattern.compile("(?:#+|//+|--+) ?(.*?)\\s*");

    private final List<String> all;
    private int next;

    Lines(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> split = new ArrayList<>(List.of(withoutMark.split("\r\n|\n|\r", -1)));
        if (split.get(split.size() - 1).isEmpty()) {
            split.remove(split.size() - 1);
        }
        all = split;
    }

    List<String> all() {
        return all;
    }

    boolean hasNext() {
        return next < all.size();
    }

    String peek() {
        return all.get(next);
    }

    String next() {
        return all.get(next++);
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return next;
    }

    static boolean isBlank(String line) {
        return line.isBlank();
    }

    static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    static boolean isSeparator(String line) {
        return SEPARATOR.matcher(line).matches();
    }

    /** Wherever it begins. */
    static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("#") || text.startsWith("//") || text.startsWith("--");
    }

    /** What a comment says. */
    static String comment(String line) {
        Matcher comment = COMMENT.matcher(line.stripLeading());
        return comment.matches() ? comment.group(1) : line.strip();
    }

    /** The column of the first character that is no space, from 1. */
    static int indent(String line) {
        return line.length() - line.stripLeading().length() + 1;
    }
}
