package verona.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;
import verona.stanza.Payload;
import verona.stanza.Placeholders;
import verona.stanza.PresenceSpec;
import verona.stanza.StanzaSpec;
import verona.stanza.Xml;

/** The public methods that make payloads and stanzas, and those that add to them. */
final class Factories {

    private static final List<String> PACKAGES = List.of("verona.vocabulary", "verona.stanza");

    private Factories() {}

    /** The public classes of the vocabularies, and those whose methods make stanzas. */
    private static Stream<Class<?>> classes() {
        return Stream.concat(
                Stream.of(verona.Stanzas.class), PACKAGES.stream().flatMap(Factories::classes));
    }

    private static Stream<Class<?>> classes(String name) {
        try (Stream<Path> files = Files.list(folder().resolve(name.replace('.', '/')))) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String simple = file.getFileName().toString();
                if (simple.endsWith(".class") && !simple.contains("-")) {
                    classes.add(Class.forName(name + "." + simple.replace(".class", "")));
                }
            }
            return classes.stream().filter(type -> Modifier.isPublic(type.getModifiers()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(
                    Element.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The static methods that make one, by the methods' texts. */
    static List<Method> factories() {
        return classes()
                .filter(type -> type != Element.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> makes(method.getReturnType()))
                .filter(method -> !isOfOtherText(method))
                .sorted(Comparator.comparing(Factories::key))
                .toList();
    }

    /** The methods that add to what a factory has made. */
    static List<Method> builders() {
        return classes()
                .filter(Factories::makes)
                .filter(type -> type != Element.class && !type.isInterface())
                .flatMap(type -> Arrays.stream(type.getMethods()).filter(m -> adds(m, type)))
                .sorted(Comparator.comparing(Factories::key))
                .distinct()
                .toList();
    }

    private static boolean adds(Method method, Class<?> type) {
        return !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && method.getDeclaringClass() == type
                && method.getReturnType() == type
                && !method.getName().matches("exactly|without.*");
    }

    /** Stanzas that are text, and those of Smack, are what a test says. */
    private static boolean isOfOtherText(Method method) {
        return List.of("xml", "smack", "payload").contains(method.getName())
                || method.getDeclaringClass() == Xml.class;
    }

    private static boolean makes(Class<?> type) {
        return Element.class == type
                || ElementBuilder.class.isAssignableFrom(type)
                        && !Modifier.isAbstract(type.getModifiers())
                || List.of(IqSpec.class, MessageSpec.class, PresenceSpec.class).contains(type);
    }

    /** A method as a test names it. */
    static String key(Method method) {
        return method.getDeclaringClass().getSimpleName()
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                        .toString()
                        .replace('[', '(')
                        .replace(']', ')')
                        .replace("()", "[]");
    }

    /** What has been made, as an element. */
    static Element element(Object made) {
        if (made instanceof StanzaSpec<?> stanza) {
            return stanza.expectation(Placeholders.with(name -> name));
        }
        return made instanceof Payload payload ? payload.toElement() : part(made);
    }

    /** What is only a part of a payload. */
    private static Element part(Object made) {
        try {
            Method element = ElementBuilder.class.getDeclaredMethod("element");
            element.setAccessible(true);
            return (Element) Objects.requireNonNull(element.invoke(made));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a method; null if it refuses the arguments. */
    static @Nullable Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return Objects.requireNonNull(method.invoke(target, arguments));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
