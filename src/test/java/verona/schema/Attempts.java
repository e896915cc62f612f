package verona.schema;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.Payload;
import verona.stanza.StanzaSpec;

/** Calls methods with such arguments that what they make keeps to the schemas, if there are any. */
final class Attempts {

    private static final List<String> TEXTS =
            List.of(
                    "juliet@example.net",
                    "1",
                    "2026-01-02T03:04:05Z",
                    "true",
                    "en",
                    "dGV4dA==",
                    "100",
                    "urn:example:a",
                    "text",
                    "image/png",
                    "2ef7bde608ce5404e97d5f042f95f89f1c232871");

    private static final List<Method> FACTORIES = Factories.factories();
    private static final List<Method> BUILDERS = Factories.builders();

    private static final Pattern VALUE = Pattern.compile("'([^']*)'");

    /** What another method can add, which is called after this one. */
    private static final String MORE = "something is missing at the end";

    private final Map<Class<?>, List<Object>> made = new HashMap<>();
    private final Map<Method, @Nullable Result> results = new HashMap<>();

    /**
     * What a method makes at its best.
     *
     * @param problems what the text does not explain either
     */
    record Result(Object made, List<Problem> problems) {}

    /** What a static method makes. */
    @Nullable Result make(Method factory) {
        if (!results.containsKey(factory)) {
            results.put(factory, best(factory, null, List.of()));
        }
        return results.get(factory);
    }

    /** What a method makes of what has been made, with the problems that are left. */
    @Nullable Result addTo(Method builder, Object base) {
        return best(builder, base, List.of());
    }

    /** What a method makes of what a factory has made, without the problems of that. */
    @Nullable Result add(Method builder) {
        if (!results.containsKey(builder)) {
            results.put(builder, bestOf(builder));
        }
        return results.get(builder);
    }

    private @Nullable Result bestOf(Method builder) {
        Result best = null;
        for (Object base : objects(builder.getDeclaringClass())) {
            Result result = best(builder, base, problems(base));
            if (result != null) {
                result.problems().removeIf(problem -> problem.what().startsWith(MORE));
            }
            if (result != null
                    && (best == null || result.problems().size() < best.problems().size())) {
                best = result;
            }
            if (best != null && best.problems().isEmpty()) {
                return best;
            }
        }
        return best;
    }

    /** One argument after the other is chosen: the one with which the fewest problems are left. */
    private @Nullable Result best(Method method, @Nullable Object target, List<Problem> before) {
        Parameter[] parameters = method.getParameters();
        List<List<Object>> choices = new ArrayList<>();
        for (Parameter parameter : parameters) {
            choices.add(values(parameter.getType(), method));
        }
        if (choices.stream().anyMatch(List::isEmpty)) {
            return null;
        }
        Object[] arguments = choices.stream().map(values -> values.get(0)).toArray();
        Result best = result(method, target, arguments, before);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < arguments.length; i++) {
                List<Object> values = new ArrayList<>(choices.get(i));
                if (best != null && parameters[i].getType() == CharSequence.class) {
                    values.addAll(named(best.problems()));
                }
                for (Object value : values) {
                    if (best != null && best.problems().isEmpty()) {
                        return best;
                    }
                    Object[] other = arguments.clone();
                    other[i] = value;
                    Result result = result(method, target, other, before);
                    if (result != null
                            && (best == null
                                    || result.problems().size() < best.problems().size())) {
                        best = result;
                        arguments = other;
                    }
                }
            }
        }
        return best;
    }

    private static @Nullable Result result(
            Method method, @Nullable Object target, Object[] arguments, List<Problem> before) {
        Object made = Factories.call(method, target, arguments);
        if (made == null) {
            return null;
        }
        List<Problem> problems = new ArrayList<>(problems(made));
        problems.removeAll(before);
        return new Result(made, problems);
    }

    static List<Problem> problems(Object made) {
        return Validator.problemsOfPart(Factories.element(made)).stream()
                .filter(problem -> !Contradictions.explain(problem))
                .toList();
    }

    /** What factories make of a type. */
    private List<Object> objects(Class<?> type) {
        List<Object> known = made.get(type);
        if (known == null) {
            List<Object> objects = new ArrayList<>();
            known = objects;
            made.put(type, known);
            for (Method factory : FACTORIES) {
                Result result = factory.getReturnType() == type ? make(factory) : null;
                if (result != null) {
                    known.add(result.made());
                }
            }
            List.copyOf(known).forEach(base -> objects.addAll(more(type, base)));
        }
        return known;
    }

    /** With ever more of what can be added to it. */
    private List<Object> more(Class<?> type, Object base) {
        List<Object> all = new ArrayList<>();
        Object last = base;
        for (Method builder : BUILDERS) {
            boolean simple = Stream.of(builder.getParameterTypes()).allMatch(Attempts::isSimple);
            boolean own = builder.getDeclaringClass() == type && simple;
            Result result = own ? addTo(builder, last) : null;
            if (result != null) {
                last = result.made();
                all.add(last);
            }
        }
        return all;
    }

    private List<Object> values(Class<?> type, Method method) {
        if (type.isArray()) {
            return values(type.getComponentType(), method).stream()
                    .map(value -> array(type.getComponentType(), value))
                    .toList();
        }
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        if (type == String.class || type == CharSequence.class || type == Object.class) {
            return List.copyOf(TEXTS);
        }
        if (type == int.class || type == long.class) {
            return List.of(1, 110);
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type == Instant.class) {
            return List.of(Instant.EPOCH);
        }
        if (type == byte[].class) {
            return List.of(new byte[] {1});
        }
        if (type == Payload.class || type == Element.class) {
            return payloads(method);
        }
        boolean typed =
                ElementBuilder.class.isAssignableFrom(type)
                        || StanzaSpec.class.isAssignableFrom(type);
        if (!typed) {
            throw new IllegalArgumentException("no value of " + type + " for " + method);
        }
        return objects(type);
    }

    /** Whether it is a text that a method has been called with. */
    static boolean isArgument(@Nullable String text) {
        return TEXTS.contains(String.valueOf(text));
    }

    private static boolean isSimple(Class<?> type) {
        Class<?> one = type.isArray() ? type.getComponentType() : type;
        return one.isPrimitive()
                || one.isEnum()
                || List.of(CharSequence.class, String.class, Instant.class).contains(one);
    }

    private static Object array(Class<?> component, Object value) {
        Object array = Array.newInstance(component, 1);
        Array.set(array, 0, value);
        return array;
    }

    /** The values that a schema enumerates where another one was. */
    private static List<String> named(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.what().contains(" is not '"))
                .flatMap(problem -> VALUE.matcher(after(problem.what())).results())
                .map(value -> value.group(1))
                .toList();
    }

    private static String after(String problem) {
        return problem.substring(problem.indexOf(" is not '"));
    }

    /** One that nobody knows, and what the same class makes. */
    private List<Object> payloads(Method method) {
        List<Object> payloads = new ArrayList<>();
        payloads.add(Element.of("urn:example:payload", "payload"));
        payloads.add(Element.of(Element.CLIENT, "message"));
        for (Method factory : FACTORIES) {
            boolean simple = Stream.of(factory.getParameterTypes()).allMatch(Attempts::isSimple);
            if (factory.getDeclaringClass() == method.getDeclaringClass() && simple) {
                Result result = make(factory);
                if (result != null && result.made() instanceof Payload payload) {
                    payloads.add(payload.toElement());
                }
            }
        }
        return payloads;
    }
}
