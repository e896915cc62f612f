package verona.internal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.Payload;
import verona.stanza.Xml;
import verona.vocabulary.Muc;

/** What each factory and each method of each vocabulary makes. */
public final class Samples {

    private Samples() {}

    /**
     * What a method makes of arguments that differ from each other.
     *
     * @param made what it has made
     * @param on what it was called on, null for a factory
     */
    public record Sample(Method method, Object on, Object[] arguments, Object made) {

        /** Whether it says more than what it was called on, and takes nothing back. */
        public boolean adds() {
            return on == null
                    || new Match(leaf -> false, false)
                            .covers(Methods.element(on), Methods.element(made));
        }

        /** As it is sent and received. */
        public Element element() {
            return plain(made);
        }

        @Override
        public String toString() {
            return key(method);
        }
    }

    /** As {@code Muc.item(Affiliation,CharSequence)}. */
    public static String key(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(
                                ",",
                                method.getDeclaringClass().getSimpleName()
                                        + "."
                                        + method.getName()
                                        + "(",
                                ")"));
    }

    /** The classes with factories, found in the folder of classes. */
    public static List<Class<?>> fields() {
        try (Stream<Path> files = Files.list(classes().resolve("verona/vocabulary"))) {
            List<Class<?>> fields =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".class") && !file.contains("-"))
                            .sorted()
                            .<Class<?>>map(file -> load(file.replace(".class", "")))
                            .filter(Samples::isField)
                            .toList();
            assertThat(fields).hasSizeGreaterThan(5);
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Muc.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("verona.vocabulary." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isField(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getDeclaringClass() == null
                && !type.isEnum()
                && !type.isInterface()
                && !Payload.class.isAssignableFrom(type)
                && !ElementBuilder.class.isAssignableFrom(type);
    }

    /** A sample of each factory, and of each method of what they make. */
    public static List<Sample> all() {
        return Once.ALL;
    }

    private static final class Once {
        static final List<Sample> ALL = List.copyOf(make());
    }

    private static List<Sample> make() {
        List<Sample> samples = new ArrayList<>();
        for (Class<?> field : fields()) {
            for (Method factory : Methods.factories(field)) {
                samples.addAll(of(factory, null));
            }
        }
        for (Sample factory : List.copyOf(samples)) {
            for (Method change : Methods.changes(factory.made().getClass())) {
                samples.addAll(of(change, factory.made()));
            }
        }
        return samples;
    }

    private static List<Sample> of(Method method, Object on) {
        Inverter inverter = new Inverter(leaf -> false);
        List<Object[]> choices = Markers.choices(method, 2, inverter::prototype);
        if (choices.isEmpty()) {
            return List.of();
        }
        Object made = Methods.call(method, on, choices.get(0));
        assertThat(made).as(key(method)).isNotNull();
        return List.of(new Sample(method, on, choices.get(0), made));
    }

    /** Without the characters that mark arguments. */
    static Element plain(Object made) {
        String xml = Methods.element(made).toStandaloneXml();
        String plain = xml.replaceAll("\uF8F0(\\d+)\uF8F0", "value$1").replace("191827", "1827");
        return Xml.read(plain);
    }
}
