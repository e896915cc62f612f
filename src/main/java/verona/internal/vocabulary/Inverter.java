package verona.internal.vocabulary;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verona.internal.vocabulary.Term.Call;
import verona.stanza.Element;
import verona.stanza.ElementBuilder;

/**
 * Finds the calls of a vocabulary that make an element. It knows no method: it tries each with
 * arguments that leave marks, looks where they land, and keeps what makes the element to the last
 * attribute.
 */
public final class Inverter {

    /** What no call makes is given up, rather than searched for long. */
    private static final int MOST_CALLS = 20_000;

    private static final int MOST_VALUES = 40;

    private final Predicate<Element> admitsAnyText;
    private final Map<Class<?>, Object> prototypes = new HashMap<>();
    private int calls;
    private boolean inOrder;

    /**
     * An inverter.
     *
     * @param admitsAnyText which elements, where they are expected, may have any text: no method
     *     says that
     */
    public Inverter(Predicate<Element> admitsAnyText) {
        this.admitsAnyText = admitsAnyText;
    }

    /** The calls that make exactly the element; null if there are none. */
    public @Nullable Call invert(Element element) {
        Call call = invert(element, true);
        return call == null ? invert(element, false) : call;
    }

    private @Nullable Call invert(Element element, boolean childrenInOrder) {
        calls = 0;
        inOrder = childrenInOrder;
        Built built = typed(element);
        return built == null ? null : built.call();
    }

    /** What has been made so far of an element. */
    private record Built(Object value, Call call, Element element, Set<String> places) {

        Built(Object value, Call call) {
            this(value, call, Methods.element(value));
        }

        private Built(Object value, Call call, Element element) {
            this(value, call, element, Match.places(element));
        }
    }

    private @Nullable Built typed(Element element) {
        List<Method> factories = new ArrayList<>();
        for (Class<?> field : Fields.of(element.namespace())) {
            factories.addAll(Methods.factories(field));
        }
        return hasMixedContent(element) ? null : find(factories, element);
    }

    private static boolean hasMixedContent(Element element) {
        boolean mixed = !element.children().isEmpty() && !element.text().isBlank();
        return mixed || element.children().stream().anyMatch(Inverter::hasMixedContent);
    }

    private @Nullable Built find(List<Method> factories, Element target) {
        return find(null, factories, target, Match.places(target), new HashSet<>());
    }

    private @Nullable Built find(
            @Nullable Built from,
            List<Method> methods,
            Element target,
            Set<String> places,
            Set<Object> tried) {
        List<Built> next = new ArrayList<>();
        for (Method method : methods) {
            next.addAll(step(from, method, target));
        }
        next.sort(order(from, places));
        for (Built built : next) {
            if (built.places().size() == places.size()) {
                return built;
            }
            if (tried.add(List.of(built.value().getClass(), built.element()))) {
                List<Method> more = Methods.changes(built.value().getClass());
                Built whole = find(built, more, target, places, tried);
                if (whole != null) {
                    return whole;
                }
            }
        }
        return null;
    }

    /** In the order of the element; of what begins at one place, what says most, and shortest. */
    private static Comparator<Built> order(@Nullable Built from, Set<String> places) {
        Set<String> before = from == null ? Set.of() : from.places();
        List<String> left = places.stream().filter(place -> !before.contains(place)).toList();
        return Comparator.<Built>comparingInt(built -> first(left, built.places()))
                .thenComparing(built -> -built.places().size())
                .thenComparing(built -> built.call().weight());
    }

    private static int first(List<String> left, Set<String> places) {
        for (int i = 0; i < left.size(); i++) {
            if (places.contains(left.get(i))) {
                return i;
            }
        }
        return left.size();
    }

    private List<Built> step(@Nullable Built from, Method method, Element target) {
        List<Built> steps = new ArrayList<>();
        int before = from == null ? 0 : from.places().size();
        for (Object[] trial :
                Markers.choices(method, mostValues(method, target), this::prototype)) {
            Built built = calls++ > MOST_CALLS ? null : step(from, method, trial, target);
            if (built != null && built.places().size() > before) {
                steps.add(built);
                if (method.isVarArgs()) {
                    break;
                }
            }
        }
        return steps;
    }

    private static int mostValues(Method method, Element target) {
        return method.isVarArgs() ? Math.min(MOST_VALUES, mostChildren(target)) : 0;
    }

    private static int mostChildren(Element element) {
        int most = element.children().size();
        for (Element child : element.children()) {
            most = Math.max(most, mostChildren(child));
        }
        return most;
    }

    private @Nullable Built step(
            @Nullable Built from, Method method, Object[] trial, Element target) {
        Object on = from == null ? null : from.value();
        Object made = Methods.call(method, on, trial);
        Match match = new Match(admitsAnyText, inOrder);
        if (made == null || !match.covers(Methods.element(made), target)) {
            return null;
        }
        Object[] values = new Object[trial.length];
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < trial.length; i++) {
            values[i] = value(trial[i], match, terms);
            if (values[i] == null) {
                return null;
            }
        }
        Object real = Methods.call(method, on, values);
        if (real == null || !covers(Methods.element(real), target)) {
            return null;
        }
        Call call = from == null ? null : from.call();
        return new Built(
                real,
                new Call(call, method.getDeclaringClass(), method.getName(), List.copyOf(terms)));
    }

    private boolean covers(Element made, Element target) {
        return new Match(admitsAnyText, inOrder).covers(made, target);
    }

    /**
     * The argument in place of one that marked it; null if it left no mark, or no calls make it.
     */
    private @Nullable Object value(Object trial, Match match, List<Term> terms) {
        if (trial.getClass().isArray()) {
            Object values = Array.newInstance(trial.getClass().getComponentType(), length(trial));
            for (int i = 0; i < length(trial); i++) {
                Object value = value(Array.get(trial, i), match, terms);
                if (value == null) {
                    return null;
                }
                Array.set(values, i, value);
            }
            return values;
        }
        String key = Markers.keyOf(trial);
        if (key == null) {
            terms.add(new Term.Constant(trial));
            return trial;
        }
        Element element = match.elements().get(key);
        String text = match.texts().get(key);
        if (element != null) {
            return trial instanceof Element ? payload(element, terms) : part(trial, element, terms);
        }
        return text == null ? null : simple(trial, text, terms);
    }

    private static int length(Object array) {
        return Array.getLength(array);
    }

    private static Object simple(Object trial, String text, List<Term> terms) {
        if (trial instanceof String) {
            terms.add(new Term.Text(text));
            return text;
        }
        terms.add(new Term.Number(text));
        return trial instanceof Long ? (Object) Long.valueOf(text) : Integer.valueOf(text);
    }

    private Object payload(Element element, List<Term> terms) {
        Built built = typed(element);
        terms.add(built == null ? new Term.Unknown(element) : built.call());
        return element;
    }

    /** A part has its own namespace and name, until it is in a payload. */
    private @Nullable Object part(Object trial, Element element, List<Term> terms) {
        Element own = Methods.element(trial);
        Element target =
                move(element, element.namespace(), own.namespace())
                        .withName(own.namespace(), own.name());
        Built built = find(factoriesOf(trial.getClass()), target);
        if (built != null) {
            terms.add(built.call());
        }
        return built == null ? null : built.value();
    }

    private static Element move(Element element, String from, String to) {
        if (from.equals(to) || !element.namespace().equals(from)) {
            return element;
        }
        List<Object> content =
                element.content().stream()
                        .map(part -> part instanceof Element child ? move(child, from, to) : part)
                        .toList();
        return element.withName(to, element.name()).withContents(content);
    }

    private static List<Method> factoriesOf(Class<?> type) {
        List<Method> factories = new ArrayList<>();
        for (Class<?> field : Fields.all()) {
            Methods.factories(field).stream()
                    .filter(method -> method.getReturnType() == type)
                    .forEach(factories::add);
        }
        return factories;
    }

    /** Any of that type; null if only parts of its own kind make one. */
    @Nullable Object prototype(Class<?> type) {
        Object known = prototypes.get(type);
        if (known != null) {
            return known;
        }
        for (Method factory : factoriesOf(type)) {
            for (Object[] arguments : Markers.choices(factory, 0, part -> null)) {
                Object made = Methods.call(factory, null, arguments);
                if (made instanceof ElementBuilder<?>) {
                    prototypes.put(type, made);
                    return made;
                }
            }
        }
        return null;
    }
}
