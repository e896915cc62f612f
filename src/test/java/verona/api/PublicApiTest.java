package verona.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Golden;
import verona.XmppTest;

/**
 * What users of Verona can call: all public types outside of {@code verona.internal}. The file
 * {@code api.txt} holds it, so that a change of it is seen and reviewed. With {@code
 * -Dverona.golden=update} it is written anew.
 */
class PublicApiTest {

    private static final String INTERNAL = "verona.internal.";

    private static final Pattern OWN_TYPE = Pattern.compile("\\bverona(\\.\\w+)+");

    @Test
    void isAsReviewed() {
        Golden.checkFile("api.txt", text());
    }

    /** Nothing internal, and no other type that a user can't name. */
    @Test
    void namesOnlyWhatIsPublic() {
        Stream<String> named = OWN_TYPE.matcher(text()).results().map(MatchResult::group);
        assertThat(types()).extracting(TypeNames::of).containsAll(named.toList());
    }

    /** But for {@code @ExtendWith}, by which JUnit finds the extension. */
    @ParameterizedTest
    @MethodSource("types")
    void hasNoAnnotationThatNamesSomethingInternal(Class<?> type) {
        Stream<AnnotatedElement> elements =
                Stream.of(
                                Stream.of(type),
                                Arrays.stream(type.getDeclaredMethods()),
                                Arrays.stream(type.getDeclaredFields()),
                                Arrays.stream(type.getDeclaredConstructors()))
                        .flatMap(stream -> stream);
        assertThat(elements.flatMap(element -> Arrays.stream(element.getAnnotations())))
                .filteredOn(annotation -> annotation.annotationType() != ExtendWith.class)
                .extracting(Annotation::toString)
                .noneMatch(annotation -> annotation.contains(INTERNAL));
    }

    private static String text() {
        return types().stream()
                .map(type -> new Signatures(type).text())
                .collect(Collectors.joining("\n"));
    }

    static List<Class<?>> types() {
        try (Stream<Path> files = Files.walk(classes())) {
            List<Class<?>> types =
                    files.map(file -> classes().relativize(file).toString())
                            .filter(file -> file.endsWith(".class"))
                            .map(file -> file.replace(".class", "").replaceAll("[/\\\\]", "."))
                            .filter(name -> name.startsWith("verona."))
                            .filter(name -> !name.startsWith(INTERNAL))
                            .filter(name -> !name.endsWith("package-info"))
                            .sorted()
                            .<Class<?>>map(PublicApiTest::load)
                            .filter(PublicApiTest::isApi)
                            .toList();
            assertThat(types).contains(XmppTest.class, XmppTest.Scope.class);
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(
                    XmppTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Public or protected, and so is what it is in. */
    private static boolean isApi(Class<?> type) {
        boolean open = (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        return open && (type.getDeclaringClass() == null || isApi(type.getDeclaringClass()));
    }
}
