package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.script.Step.Verb;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** The stanzas below {@code sends:} and {@code receives:}. */
final class StanzaParser {

    private static final Pattern XML_COMMENT =
            Pattern.compile("<!\\[CDATA\\[.*?]]>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern WILDCARD = Pattern.compile("\\{scansion:([^{}\n]*)(}?)");
    private static final String CAPTURE = "capture:";
    private static final String WRAPPED = "<all>%s</all>";

    private final Lines lines;
    private final Problems problems;
    private final Set<String> actors;
    private final Set<String> captured = new HashSet<>();

    StanzaParser(Lines lines, Problems problems, Set<String> actors) {
        this.lines = lines;
        this.problems = problems;
        this.actors = actors;
    }

    /** Passes over a stanza of a step that is no step. */
    void skip() {
        block(new ArrayList<>());
    }

    /**
     * The stanza below the line that was read last, as it stands. Several may be sent in one step.
     *
     * @param needed whether it is a problem if there is none
     */
    List<String> read(Verb verb, boolean needed) {
        int stepLine = lines.number();
        List<String> block = new ArrayList<>();
        int first = block(block);
        String text = withoutXmlComments(String.join("\n", block));
        if (text.isBlank()) {
            if (needed) {
                int end = lines.all().get(stepLine - 1).length() + 1;
                problems.add(stepLine, end, "a stanza is expected below, indented");
            }
            return List.of();
        }
        checkWildcards(verb, text, first);
        return checkPlaceholders(text, first) ? elements(verb, text, first) : List.of();
    }

    /**
     * Takes the indented lines, without comments around the element; the number of the first of
     * them. A comment between them that is not indented is left empty, so that lines keep their
     * numbers.
     */
    private int block(List<String> block) {
        int first = lines.number() + 1;
        while (lines.hasNext() && continues()) {
            String line = lines.next();
            block.add(Lines.isIndented(line) ? line : "");
        }
        while (!block.isEmpty() && isAround(block.get(0))) {
            block.remove(0);
            first++;
        }
        while (!block.isEmpty() && isAround(block.get(block.size() - 1))) {
            block.remove(block.size() - 1);
        }
        return first;
    }

    private static boolean isAround(String line) {
        return Lines.isBlank(line) || Lines.isComment(line);
    }

    /** Blank lines and comments belong to the stanza if it goes on behind them. */
    private boolean continues() {
        return Lines.isIndented(lines.peek()) || goesOn();
    }

    private boolean goesOn() {
        for (int i = lines.number(); i < lines.all().size(); i++) {
            String line = lines.all().get(i);
            if (!Lines.isBlank(line)) {
                if (Lines.isIndented(line)) {
                    return true;
                }
                if (!Lines.isComment(line)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static String withoutXmlComments(String xml) {
        return XML_COMMENT
                .matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(blanked(found)));
    }

    private static String blanked(MatchResult found) {
        String text = found.group();
        return text.startsWith("<!--") ? text.replaceAll("[^\n]", " ") : text;
    }

    /** The text of each element; placeholders may hold quotes, so they are masked for reading. */
    private List<String> elements(Verb verb, String text, int first) {
        String masked = Placeholder.mask(text);
        try {
            int count = Xml.read(WRAPPED.formatted(masked)).children().size();
            if (count > 1 && verb == Verb.RECEIVES) {
                problemAt(text, indent(text), first, "one stanza is expected, here are " + count);
            }
            return StanzaCutter.cut(text, masked);
        } catch (XmlException e) {
            boolean placed = e.line() > 0;
            int shift = e.line() == 1 ? WRAPPED.indexOf('%') : 0;
            problems.add(
                    placed ? first + e.line() - 1 : first,
                    placed ? Math.max(1, e.column() - shift) : indent(text) + 1,
                    "well-formed XML is expected: " + e.getMessage());
            return List.of();
        }
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** False where one is not closed: then there is no telling what else is amiss. */
    private boolean checkPlaceholders(String text, int first) {
        boolean closed = true;
        Matcher placeholder = Placeholder.ANY.matcher(text);
        while (placeholder.find()) {
            if (placeholder.group(2).isEmpty()) {
                closed = false;
                problemAt(text, placeholder.start(), first, "a placeholder is not closed with '}'");
            } else if (!isKnown(placeholder.group(1))) {
                problemAt(
                        text,
                        placeholder.start(),
                        first,
                        placeholder.group() + " stands for nothing: expected " + known());
            }
        }
        return closed;
    }

    private boolean isKnown(String placeholder) {
        Placeholder parsed = Placeholder.parse(placeholder);
        return parsed != null && actors.contains(parsed.actor());
    }

    private String known() {
        List<String> known = new ArrayList<>();
        for (String name : new TreeSet<>(actors)) {
            known.add(new Placeholder(name, false).toString());
            known.add(new Placeholder(name, true).toString());
        }
        return known.isEmpty() ? "no placeholder without an actor" : String.join(", ", known);
    }

    private void checkWildcards(Verb verb, String text, int first) {
        Matcher wildcard = WILDCARD.matcher(text);
        while (wildcard.find()) {
            String what = wildcard.group(1);
            if (wildcard.group(2).isEmpty() || !isWildcard(what)) {
                problemAt(
                        text,
                        wildcard.start(),
                        first,
                        "expected {scansion:any} or {scansion:capture:name}");
            } else {
                checkUse(verb, what, text, wildcard.start(), first);
            }
        }
    }

    private static boolean isWildcard(String what) {
        return what.equals("any") || what.startsWith(CAPTURE) && what.length() > CAPTURE.length();
    }

    private void checkUse(Verb verb, String what, String text, int position, int first) {
        if (verb == Verb.RECEIVES) {
            captured.add(what);
        } else if (!what.equals("any") && !captured.contains(what)) {
            problemAt(
                    text,
                    position,
                    first,
                    "nothing above captures '"
                            + what.substring(CAPTURE.length())
                            + "': expected a stanza that is received before, with {scansion:"
                            + what
                            + "}");
        }
    }

    private void problemAt(String text, int position, int first, String message) {
        int line = (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
        int column = position - text.lastIndexOf('\n', position - 1);
        problems.add(first + line, column, message);
    }
}
