package verona.internal.vocabulary;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** All trials of a class with factories: a page asks for a phrase for each of its stanzas. */
    private static final Map<Class<?>, List<Trial>> TRIALS = new ConcurrentHashMap<>();

    private Phrase() {}

    /**
     * What a factory makes of arguments that show where they land.
     *
     * @param places in how many places there is something
     */
    private record Trial(Method factory, Object[] arguments, Element made, int places) {}

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
            for (Trial trial : TRIALS.computeIfAbsent(field, Phrase::trials)) {
                Match match = new Match(leaf -> false, true);
                if (trial.places > most && match.covers(trial.made, element)) {
                    most = trial.places;
                    best = phrase(trial, match, names);
                }
            }
        }
        return best;
    }

    private static List<Trial> trials(Class<?> field) {
        List<Trial> trials = new ArrayList<>();
        for (Method factory : Methods.factories(field)) {
            for (Object[] arguments : Markers.choices(factory, 1, type -> null)) {
                Object made = Methods.call(factory, null, arguments);
                if (made != null) {
                    Element element = Methods.element(made);
                    int places = Match.places(element).size();
                    trials.add(new Trial(factory, arguments, element, places));
                }
            }
        }
        return trials;
    }

    private static @Nullable String phrase(Trial trial, Match match, UnaryOperator<String> names) {
        Method factory = trial.factory;
        List<String> words = new ArrayList<>();
        words.add(spaced(factory.getName()));
        for (Object argument : trial.arguments) {
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
