package verona.internal.script.java;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * The addresses that a test gives to its clients and rooms, wherever a script writes one: as a
 * placeholder or as it stands. While a stanza is read, each is one character that no script uses.
 */
public final class Addresses {

    /** Where those for private use begin, which hardly any text uses. */
    private static final char FIRST = '\uE000';

    private static final String ANY = "{scansion:any}";

    private static final Pattern WILDCARD =
            Pattern.compile("\\{scansion:(?:any|capture:([^{}]+))}");

    private final String script;
    private final Map<String, Character> byPlaceholder = new LinkedHashMap<>();
    private final Map<String, Character> byText = new LinkedHashMap<>();
    private final Map<Character, Address> all = new LinkedHashMap<>();
    private @Nullable Pattern texts;
    private char next = FIRST;

    /**
     * An address.
     *
     * @param expression what gives it in Java
     * @param placeholder what gives it in XML text, with the braces
     * @param isRoom whether it is a room's, which has occupants
     * @param isWildcard whether it stands for no address, but for any value, or for one that is
     *     captured
     */
    record Address(
            JavaExpression expression, String placeholder, boolean isRoom, boolean isWildcard) {

        Address(JavaExpression expression, String placeholder, boolean isRoom) {
            this(expression, placeholder, isRoom, false);
        }
    }

    /** With characters that do not stand in that text. */
    public Addresses(String script) {
        this.script = script;
    }

    /**
     * Adds an address.
     *
     * @param placeholder what a script writes for it, {@code ""} if there is nothing
     * @param text the address itself, {@code ""} if it is not known
     */
    void add(Address address, String placeholder, String text) {
        do {
            next++;
        } while (script.indexOf(next) >= 0);
        all.put(next, address);
        if (!placeholder.isEmpty()) {
            byPlaceholder.put(placeholder, next);
        }
        if (!text.isEmpty()) {
            byText.putIfAbsent(key(text), next);
        }
        texts = null;
    }

    /** Adds the wildcards of the text, which a test writes by methods of their own. */
    void addWildcards() {
        WILDCARD.matcher(script)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(text -> add(new Address(wildcard(text), text, false, true), text, ""));
    }

    private static JavaExpression wildcard(String text) {
        Matcher capture = WILDCARD.matcher(text);
        return capture.matches() && capture.group(1) != null
                ? JavaExpression.factory(
                        "capture", JavaExpression.of(JavaText.literal(capture.group(1))))
                : JavaExpression.factory("anyValue");
    }

    /** Whether a wildcard stands in longer text, where only XML text can say it. */
    boolean hasPartialWildcard(Element element) {
        return element.attributes().values().stream().anyMatch(this::isPartlyWildcard)
                || isPartlyWildcard(element.text().strip())
                || element.children().stream().anyMatch(this::hasPartialWildcard);
    }

    private boolean isPartlyWildcard(String text) {
        return text.length() > 1
                && text.chars()
                        .mapToObj(sign -> at((char) sign))
                        .anyMatch(address -> address != null && address.isWildcard());
    }

    /** Adds a placeholder that stands for no address of a test's; the character that it gets. */
    public String addPlaceholder(String placeholder) {
        add(new Address(JavaExpression.of(""), placeholder, false), placeholder, "");
        return byPlaceholder.get(placeholder).toString();
    }

    /** The text with each address in it replaced by its character. */
    String marked(String text) {
        String marked = text;
        for (Map.Entry<String, Character> placeholder : byPlaceholder.entrySet()) {
            marked = marked.replace(placeholder.getKey(), placeholder.getValue().toString());
        }
        return byText.isEmpty() ? marked : markedTexts(marked);
    }

    /** The same of what is sent, where {@code {scansion:any}} is text like any other. */
    String markedAsSent(String text) {
        Character any = byPlaceholder.get(ANY);
        String marked = marked(text);
        return any == null ? marked : marked.replace(any.toString(), ANY);
    }

    private String markedTexts(String text) {
        if (texts == null) {
            texts = pattern();
        }
        return texts.matcher(text).replaceAll(found -> byText.get(key(found.group())).toString());
    }

    /** Capital letters differ from small ones in the resource alone (RFC 7622 §3). */
    private static String key(String address) {
        String[] parts = address.split("/", 2);
        String bare = parts[0].toLowerCase(Locale.ROOT);
        return parts.length == 1 ? bare : bare + "/" + parts[1];
    }

    /** The longest first: a full JID begins with the bare one. */
    private Pattern pattern() {
        return Pattern.compile(
                byText.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Addresses::regex)
                        .collect(Collectors.joining("|", "(?:", ")(?![\\w@-]|\\.\\w)")));
    }

    /** Inside of a longer address or a URI it is another's; only a domain may follow an @. */
    private static String regex(String address) {
        String[] parts = address.split("/", 2);
        String before = address.indexOf('@') < 0 ? "(?<![\\w.+:/-])" : "(?<![\\w.+@:/-])";
        String bare = before + "(?i:" + Pattern.quote(parts[0]) + ")";
        return parts.length == 1 ? bare : bare + Pattern.quote("/" + parts[1]);
    }

    /** The address that a character stands for, null where it stands for itself. */
    @Nullable Address at(char sign) {
        return sign < FIRST ? null : all.get(sign);
    }

    boolean isRoom(char sign) {
        Address address = at(sign);
        return address != null && address.isRoom();
    }

    /** The text with placeholders in place of the characters. */
    String withPlaceholders(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            Address address = at(c);
            out.append(address == null ? String.valueOf(c) : address.placeholder());
        }
        return out.toString();
    }
}
