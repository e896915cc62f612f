package verona.internal.vocabulary;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.Payload;

/** What an element says, in a few words: {@code receipt received m1}, {@code publish tune}. */
public final class Phrase {

    /** Where more is said, the phrase would be longer than what it stands for. */
    private static final int MOST_VALUES = 2;

    private static final int LONGEST_VALUE = 30;

    /** Times differ from run to run (XEP-0082). */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

    private Phrase() {}

    /**
     * The name of the factory that makes most of the element, and its texts.
     *
     * @param names what addresses are called in the scenario
     * @return the phrase; null if there is none, or one that the namespace says better
     */
    public static @Nullable String of(Element element, UnaryOperator<String> names) {
        String best = null;
        int most = 0;
        for (Class<?> field : Fields.of(element.namespace())) {
            for (Method factory : Methods.factories(field)) {
                for (Object[] trial : Markers.choices(factory, 1, type -> null)) {
                    Object made = Methods.call(factory, null, trial);
                    Match match = new Match(leaf -> false, true);
                    if (made == null || !match.covers(Methods.element(made), element)) {
                        continue;
                    }
                    int places = Match.places(Methods.element(made)).size();
                    if (places > most) {
                        most = places;
                        best = phrase(factory, trial, match, names);
                    }
                }
            }
        }
        return best;
    }

    private static @Nullable String phrase(
            Method factory, Object[] trial, Match match, UnaryOperator<String> names) {
        List<String> words = new ArrayList<>();
        words.add(spaced(factory.getName()));
        for (Object argument : trial) {
            String key = argument.getClass().isArray() ? null : Markers.keyOf(argument);
            String text = key == null ? null : match.texts().get(key);
            if (text != null && words.size() <= MOST_VALUES && isShort(names.apply(text))) {
                words.add(names.apply(text));
            }
        }
        boolean plain = factory.getReturnType() == Element.class || words.size() > 1;
        return plain && Payload.class.isAssignableFrom(factory.getReturnType())
                ? String.join(" ", words)
                : null;
    }

    private static boolean isShort(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST_VALUE
                && !TIME.matcher(value).matches();
    }

    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
