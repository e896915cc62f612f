package verona.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.server.embedded.RegisteredForms;
import verona.stanza.Element;

/** What the methods of the vocabularies make keeps to the schemas of the specifications. */
class SchemaTest {

    /** XEP-0068 §3, and XEP-0313 §4.1.4, whose field §10 does not register. */
    private static final Set<String> UNREGISTERED = Set.of("FORM_TYPE", "include-groupchat");

    private static final Attempts ATTEMPTS = new Attempts();
    private static final List<Method> FACTORIES = Factories.factories();
    private static final List<Method> BUILDERS = Factories.builders();

    static Stream<Named<Method>> factories() {
        return FACTORIES.stream().map(m -> Named.of(Factories.key(m), m));
    }

    static Stream<Named<Method>> builders() {
        return BUILDERS.stream().map(m -> Named.of(Factories.key(m), m));
    }

    /** What a factory makes is valid, or becomes valid by a method that adds to it. */
    @ParameterizedTest
    @MethodSource("factories")
    void whatAFactoryMakesIsValid(Method factory) {
        Attempts.Result result = ATTEMPTS.make(factory);
        assertThat(result).as("a call of " + factory).isNotNull();
        if (!result.problems().isEmpty() && !isCompleted(factory, result.made())) {
            assertThat(result.problems()).as(Factories.element(result.made()).toXml()).isEmpty();
        }
    }

    private static boolean isCompleted(Method factory, Object made) {
        return BUILDERS.stream()
                .filter(builder -> builder.getDeclaringClass() == factory.getReturnType())
                .map(builder -> ATTEMPTS.addTo(builder, made))
                .anyMatch(added -> added != null && added.problems().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("builders")
    void whatAMethodAddsIsValid(Method builder) {
        Attempts.Result result = ATTEMPTS.add(builder);
        assertThat(result).as("a call of " + builder).isNotNull();
        assertThat(result.problems()).as(Factories.element(result.made()).toXml()).isEmpty();
    }

    /** So that nobody takes what is not checked for what is valid. */
    @Test
    void namespacesWithoutSchemaAreListed() throws IOException {
        Set<String> without = new TreeSet<>();
        Stream.concat(FACTORIES.stream().map(ATTEMPTS::make), BUILDERS.stream().map(ATTEMPTS::add))
                .map(result -> Factories.element(result.made()))
                .forEach(made -> without.addAll(withoutSchema(made)));
        without.removeIf(namespace -> namespace.startsWith("urn:example") || namespace.isEmpty());
        List<String> listed =
                Files.readAllLines(ExtractSchemas.FACTS.resolve("without-schema.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList();
        assertThat(listed).containsExactlyElementsOf(without);
    }

    private static Set<String> withoutSchema(Element element) {
        return Validator.withoutSchema(Schemas.committed(), element);
    }

    private static Attempts.Result call(Method method) {
        boolean factory = Modifier.isStatic(method.getModifiers());
        return factory ? ATTEMPTS.make(method) : ATTEMPTS.add(method);
    }

    /** XEP-0068: the fields that a method itself names are registered for its form. */
    @ParameterizedTest
    @MethodSource({"factories", "builders"})
    void fieldsOfFormsAreRegistered(Method method) {
        Attempts.Result result = call(method);
        assertThat(result).as("a call of " + method).isNotNull();
        for (Element form : forms(Factories.element(result.made()))) {
            String type = RegisteredForms.type(form);
            assertThat(form.children())
                    .filteredOn(field -> !Attempts.isArgument(field.attribute("var")))
                    .extracting(field -> field.attribute("var"))
                    .filteredOn(name -> !UNREGISTERED.contains(String.valueOf(name)))
                    .as(type)
                    .isSubsetOf(RegisteredForms.fields(type));
        }
    }

    private static List<Element> forms(Element element) {
        Stream<Element> inside =
                element.children().stream().flatMap(child -> forms(child).stream());
        boolean typed =
                element.is("jabber:x:data", "x") && !RegisteredForms.type(element).isEmpty();
        return Stream.concat(typed ? Stream.of(element) : Stream.of(), inside).toList();
    }

    /** So that the test of forms has forms. */
    @Test
    void formsAreFound() {
        assertThat(Stream.concat(FACTORIES.stream(), BUILDERS.stream()))
                .map(SchemaTest::call)
                .filteredOn(result -> result != null)
                .flatMap(result -> forms(Factories.element(result.made())))
                .extracting(RegisteredForms::type)
                .contains(
                        "urn:xmpp:mam:2",
                        "http://jabber.org/protocol/muc#register",
                        "http://jabber.org/protocol/pubsub#publish-options");
    }
}
