package verona.internal.script.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import verona.stanza.Element;
import verona.stanza.ValuePattern;

/**
 * What a script expects for a value that was received: the value itself, or, where another run has
 * another, a wildcard. A value that somebody sends later is captured.
 */
final class RecordedValues {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-?\\d\\d-?\\d\\dT\\d\\d:\\d\\d:\\d\\d.*|\\d{9,}");
    private static final Pattern TOKEN =
            Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9+/=_~-]{8,}");
    private static final Pattern WITH_TOKEN =
            Pattern.compile(".*(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-Za-z0-9_-]{20,}.*");

    /** Seconds that have passed, and the ids of archives (XEP-0059 §2.1). */
    private static final Set<String> ALWAYS_ANOTHER =
            Set.of("jabber:iq:last", "http://jabber.org/protocol/rsm");

    private final Map<String, Integer> lastSent = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final Map<String, String> captures = new LinkedHashMap<>();
    private int now;

    /** Before all: an element will be sent, at that position in the transcript. */
    void willBeSent(Element element, int index) {
        element.attributes().values().forEach(value -> lastSent.put(value, index));
        lastSent.put(element.text().strip(), index);
        element.children().forEach(child -> willBeSent(child, index));
    }

    /** Whether somebody will yet send an attribute's value or the text of that element. */
    boolean isSentLater(Element element) {
        return isSentLater(element.text().strip())
                || element.attributes().values().stream().anyMatch(this::isSentLater);
    }

    private boolean isSentLater(String value) {
        return !value.isEmpty() && lastSent.getOrDefault(value, -1) > now;
    }

    /** Somebody sends that now. */
    void sent(Element element, int index) {
        now = index;
        said.addAll(element.attributes().values());
        said.add(element.text().strip());
        element.children().forEach(child -> sent(child, index));
    }

    /** What is sent for a value: what was captured of it, or the value itself. */
    CharSequence toSend(String value) {
        String capture = captures.get(value.strip());
        return capture == null ? value : ValuePattern.capture(capture);
    }

    /**
     * What is expected for a value.
     *
     * @param name what it is the value of
     */
    CharSequence toExpect(Element element, String name, String text) {
        String value = text.strip();
        boolean same = said.contains(value) || !isMadeUp(element, name, value);
        return same && !captures.containsKey(value) ? text : toExpect(name, value);
    }

    /** What is expected for a value that another run has another of. */
    CharSequence toExpect(String name, String value) {
        if (isSentLater(value) && !captures.containsKey(value)) {
            captures.put(value, free(name));
        }
        String capture = captures.get(value);
        return capture == null ? ValuePattern.ANY : ValuePattern.capture(capture);
    }

    /** An id that nobody has said is the server's own, whether it looks like it or not. */
    private static boolean isMadeUp(Element element, String name, String value) {
        return name.equals("id")
                || ALWAYS_ANOTHER.contains(element.namespace())
                || TIME.matcher(value).matches()
                || TOKEN.matcher(value).matches()
                || WITH_TOKEN.matcher(value).matches();
    }

    private String free(String name) {
        String plain = name.replaceAll("[^A-Za-z]", "");
        String free = plain.isEmpty() ? "value" : plain;
        for (int i = 2; captures.containsValue(free); i++) {
            free = plain + i;
        }
        return free;
    }
}
