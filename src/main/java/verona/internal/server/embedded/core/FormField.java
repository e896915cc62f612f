package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.stanza.Element;

/**
 * A field of a data form (XEP-0004 §3): how a form shows it, and which values it takes.
 *
 * @param variable its name in a form
 * @param type one of XEP-0004 §3.3; where a form is registered (XEP-0068), the registered one
 * @param initial its values where nobody has set any
 * @param options the values to choose from and their labels, nothing where there is no choice
 * @param accepted which values it takes
 */
public record FormField(
        String variable,
        String type,
        String label,
        List<String> initial,
        Map<String, String> options,
        Predicate<String> accepted) {

    private static final Set<String> BOOLEANS = Set.of("0", "1", "true", "false");

    /** A constant of an enum that stands for a field of one form. */
    public interface Key {

        /** The field. */
        FormField field();
    }

    /** One line of text. */
    public static FormField text(String variable, String label) {
        return new FormField(variable, "text-single", label, List.of(), Map.of(), value -> true);
    }

    /** True or false. */
    public static FormField bool(String variable, String label, boolean initial) {
        List<String> values = List.of(initial ? "1" : "0");
        return new FormField(variable, "boolean", label, values, Map.of(), BOOLEANS::contains);
    }

    /** One of several values. */
    public static FormField choice(
            String variable, String label, String initial, String... options) {
        return new FormField(
                variable,
                "list-single",
                label,
                List.of(initial),
                labelled(List.of(options), ""),
                List.of(options)::contains);
    }

    /** Any of several values. */
    public static FormField choices(
            String variable, String label, List<String> initial, String... options) {
        return new FormField(
                variable,
                "list-multi",
                label,
                initial,
                labelled(List.of(options), ""),
                List.of(options)::contains);
    }

    /** Any number of JIDs. */
    public static FormField jids(String variable, String label) {
        return new FormField(variable, "jid-multi", label, List.of(), Map.of(), FormField::isJid);
    }

    /** One JID. */
    public static FormField jid(String variable, String label) {
        return new FormField(variable, "jid-single", label, List.of(), Map.of(), FormField::isJid);
    }

    private static Map<String, String> labelled(Collection<String> options, String prefix) {
        Map<String, String> labels = new LinkedHashMap<>();
        options.forEach(option -> labels.put(option, prefix + option));
        return labels;
    }

    private static boolean isJid(String value) {
        try {
            Jids.from(value);
            return true;
        } catch (XmppStringprepException e) {
            return false;
        }
    }

    /** The same field of another type. */
    public FormField ofType(String other) {
        return new FormField(variable, other, label, initial, options, accepted);
    }

    /** The same field with another initial value. */
    public FormField initially(String value) {
        return new FormField(variable, type, label, List.of(value), options, accepted);
    }

    /** The same field with something before each option's value as its label. */
    public FormField labellingOptions(String prefix) {
        Map<String, String> labels = labelled(options.keySet(), prefix);
        return new FormField(variable, type, label, initial, labels, accepted);
    }

    /** The same field, which takes these values alone. */
    public FormField accepting(Predicate<String> values) {
        return new FormField(variable, type, label, initial, options, values);
    }

    /** The field in a form to fill in. */
    public Element offer(List<String> values) {
        List<Element> content = new ArrayList<>();
        offered(values).forEach((value, name) -> content.add(DataForm.option(value, name)));
        content.addAll(DataForm.values(values));
        return Element.of(DataForm.NAMESPACE, "field")
                .withAttribute("var", variable)
                .withAttribute("type", type)
                .withAttribute("label", label)
                .withContents(content);
    }

    /** A list also offers what is set: a client has to be able to leave it as it is. */
    private Map<String, String> offered(List<String> values) {
        Map<String, String> offered = new LinkedHashMap<>();
        if (type.startsWith("list-")) {
            offered.putAll(options);
            values.forEach(value -> offered.putIfAbsent(value, value));
        }
        return offered;
    }

    /** Whether it is one that may have several values. */
    boolean isMulti() {
        return type.endsWith("-multi");
    }

    /**
     * The values that the fields of a submitted form set; fields that are not among the keys are
     * passed over. A boolean becomes 0 or 1, and of several values a single field takes the first.
     *
     * @param refusal makes the error for a value that a field does not take
     * @throws StanzaError that error
     */
    public static <K extends Enum<K> & Key> Map<K, List<String>> read(
            Class<K> keys,
            Map<String, List<String>> submitted,
            BiFunction<K, String, StanzaError> refusal) {
        Map<K, List<String>> read = new EnumMap<>(keys);
        submitted.forEach(
                (variable, values) -> {
                    K key = find(keys, variable);
                    if (key != null && key.field().isComplete(values)) {
                        read.put(key, key.field().read(values, v -> refusal.apply(key, v)));
                    }
                });
        return read;
    }

    /** XEP-0004 §3.3: a field without a value is cleared; where it needs one, it stays as it is. */
    private boolean isComplete(List<String> values) {
        return !values.isEmpty() || isMulti() || accepted.test("");
    }

    private List<String> read(List<String> values, Function<String, StanzaError> refusal) {
        for (String value : values) {
            if (!accepted.test(value)) {
                throw refusal.apply(value);
            }
        }
        return values.stream()
                .limit(isMulti() ? values.size() : 1)
                .filter(value -> !value.isEmpty())
                .map(this::normalized)
                .distinct()
                .toList();
    }

    private String normalized(String value) {
        return type.equals("boolean") ? DataForm.isTrue(value) ? "1" : "0" : value;
    }

    /** The constant for the field of that name, null where there is none. */
    public static <K extends Enum<K> & Key> @Nullable K find(Class<K> keys, String variable) {
        return Arrays.stream(keys.getEnumConstants())
                .filter(key -> key.field().variable().equals(variable))
                .findFirst()
                .orElse(null);
    }
}
