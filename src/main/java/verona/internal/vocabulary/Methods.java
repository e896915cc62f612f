package verona.internal.vocabulary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.Payload;

/** The methods that say something: factories of a field, and methods of what they make. */
public final class Methods {

    private static final Map<Class<?>, List<Method>> FACTORIES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<Method>> CHANGES = new ConcurrentHashMap<>();

    private Methods() {}

    /** The factories of a class, in an order that is always the same. */
    public static List<Method> factories(Class<?> field) {
        return FACTORIES.computeIfAbsent(
                field,
                type ->
                        sorted(
                                type,
                                method ->
                                        Modifier.isStatic(method.getModifiers())
                                                && makesElement(method.getReturnType())));
    }

    /** The methods that return a changed copy. */
    public static List<Method> changes(Class<?> payload) {
        return payload == Element.class
                ? List.of()
                : CHANGES.computeIfAbsent(
                        payload,
                        type ->
                                sorted(
                                        type,
                                        method ->
                                                !Modifier.isStatic(method.getModifiers())
                                                        && method.getReturnType() == type));
    }

    private static List<Method> sorted(Class<?> type, Predicate<Method> said) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(said)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static boolean makesElement(Class<?> type) {
        return Payload.class.isAssignableFrom(type) || ElementBuilder.class.isAssignableFrom(type);
    }

    /** What the method returns; null if it takes no such arguments. */
    static @Nullable Object call(Method method, @Nullable Object on, Object[] arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " can't be called", e);
        }
    }

    /** The element that a payload, or a part of one, says so far. */
    static Element element(Object built) {
        return built instanceof Payload payload
                ? payload.toElement()
                : Reader.of((ElementBuilder<?>) built);
    }

    /** Reads what a part says, which only payloads may. */
    private abstract static class Reader extends ElementBuilder<Reader> {

        private Reader(Element element) {
            super(element);
        }

        static Element of(ElementBuilder<?> part) {
            return elementOf(part);
        }
    }
}
