package verona.internal.vocabulary;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.Payload;
import verona.stanza.ValuePattern;

/**
 * Arguments by which a method shows where each of its parameters lands: texts, numbers, payloads
 * and parts that nothing else contains.
 */
final class Markers {

    static final String NAMESPACE = "urn:verona:marker";

    private static final String TEXT = "\uF8F0";
    private static final int NUMBER = 1_918_273_000;
    private static final int MOST = 400;

    private Markers() {}

    /**
     * Every choice of arguments for a method: constants are tried one by one, all else is marked.
     *
     * @param most how many values there may be for a parameter that takes several
     * @param prototypes an instance for each type of parts; null if there is none
     * @return the choices with most values first; none if a parameter is of another kind
     */
    static List<Object[]> choices(
            Method method, int most, Function<Class<?>, @Nullable Object> prototypes) {
        List<Object[]> choices = new ArrayList<>();
        for (int count = method.isVarArgs() ? most : 0; count >= 0; count--) {
            List<List<Object>> found = List.of(List.of());
            for (int i = 0; i < method.getParameterCount(); i++) {
                Class<?> type = method.getParameterTypes()[i];
                boolean several = method.isVarArgs() && i == method.getParameterCount() - 1;
                List<Object> values =
                        several
                                ? several(type.getComponentType(), i, count, prototypes)
                                : one(type, i * 50, prototypes);
                found = product(found, values);
            }
            found.forEach(arguments -> choices.add(arguments.toArray()));
        }
        return choices.size() > MOST ? choices.subList(0, MOST) : choices;
    }

    private static List<Object> several(
            Class<?> type,
            int parameter,
            int count,
            Function<Class<?>, @Nullable Object> prototypes) {
        Object array = Array.newInstance(type, count);
        for (int i = 0; i < count; i++) {
            List<Object> values = one(type, parameter * 50 + i, prototypes);
            if (values.isEmpty()) {
                return List.of();
            }
            Array.set(array, i, values.get(0));
        }
        return List.of(array);
    }

    private static List<List<Object>> product(List<List<Object>> found, List<Object> values) {
        List<List<Object>> more = new ArrayList<>();
        for (List<Object> arguments : found) {
            for (Object value : values) {
                List<Object> longer = new ArrayList<>(arguments);
                longer.add(value);
                more.add(longer);
            }
        }
        return more;
    }

    private static List<Object> one(
            Class<?> type, int id, Function<Class<?>, @Nullable Object> prototypes) {
        if (type == CharSequence.class || type == String.class) {
            return List.of(TEXT + id + TEXT);
        }
        if (type == int.class) {
            return List.of(NUMBER + id);
        }
        if (type == long.class) {
            return List.of((long) NUMBER + id);
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == Payload.class || type == Element.class) {
            return List.of(Element.of(NAMESPACE, "marker").withAttribute("id", TEXT + id + TEXT));
        }
        Object prototype =
                ElementBuilder.class.isAssignableFrom(type) ? prototypes.apply(type) : null;
        return prototype instanceof ElementBuilder<?> part
                ? List.of(part.withoutAttribute(TEXT + id + TEXT))
                : List.of();
    }

    /** What a value of the made element marks; null if it is a value of the method's own. */
    static @Nullable String key(String value) {
        boolean text = value.length() > 2 && value.startsWith(TEXT) && value.endsWith(TEXT);
        return text || isNumber(value) ? value : null;
    }

    static boolean isNumber(String value) {
        return value.length() == 10 && value.startsWith("1918") && value.compareTo("19182") > 0;
    }

    /** What the whole element marks: a payload or a part; null if it is one of the method's own. */
    static @Nullable String key(Element made) {
        if (made.namespace().equals(NAMESPACE)) {
            return made.attribute("id");
        }
        for (Map.Entry<String, ValuePattern> pattern : made.patterns().values().entrySet()) {
            if (pattern.getKey().startsWith(TEXT)) {
                return pattern.getKey();
            }
        }
        return null;
    }

    /** The key of an argument of {@link #choices}; null if it is a constant. */
    static @Nullable String keyOf(Object argument) {
        if (argument instanceof String text) {
            return text;
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return argument.toString();
        }
        if (argument instanceof Payload || argument instanceof ElementBuilder) {
            return key(Methods.element(argument));
        }
        return null;
    }
}
