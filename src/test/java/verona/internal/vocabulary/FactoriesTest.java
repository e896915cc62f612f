package verona.internal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Golden;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.vocabulary.Samples.Sample;
import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.stanza.Payload;
import verona.stanza.ValuePattern;

/**
 * What holds for every factory and method of every vocabulary. They are found: a new one needs no
 * line here.
 */
class FactoriesTest {

    private static final String RECOVERED =
            "%s makes an element that no calls are found for. Each of its parameters has to be a"
                    + " CharSequence, number, boolean, enum, payload or part, and to land in one"
                    + " attribute, text or child; children have to be added at the end. If only"
                    + " another method says the same, leave one of both out.";

    static List<Sample> samples() {
        return Samples.all();
    }

    /** Those that can be sent by themselves; parts are in the payloads that take them. */
    static Stream<Sample> payloads() {
        return samples().stream().filter(sample -> sample.made() instanceof Payload);
    }

    static Stream<Sample> samplesWithTexts() {
        return samples().stream()
                .filter(
                        sample ->
                                Arrays.stream(sample.arguments()).anyMatch(FactoriesTest::isText));
    }

    private static boolean isText(Object argument) {
        return argument instanceof String || argument instanceof CharSequence[];
    }

    static Stream<Sample> whatAdds() {
        return payloads().filter(Sample::adds);
    }

    @ParameterizedTest
    @MethodSource("whatAdds")
    void isRecoveredFromItsXml(Sample sample) {
        Element element = sample.element();
        Term.Call call = new Inverter(leaf -> false).invert(element);
        assertThat(call).as(RECOVERED, sample).isNotNull();
        assertEquals(element, Samples.plain(Evaluated.of(call)), call.toString());
    }

    @ParameterizedTest
    @MethodSource("samplesWithTexts")
    void isTakenWhateverItHas(Sample sample) {
        for (Object[] arguments : withPattern(sample, ValuePattern.ANY)) {
            assertThat(patterns(sample, arguments)).as(sample + " takes anyValue()").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("samplesWithTexts")
    void isCaptured(Sample sample) {
        for (Object[] arguments : withPattern(sample, ValuePattern.capture("x"))) {
            assertThat(patterns(sample, arguments)).as(sample + " takes capture()").isEqualTo(1);
        }
    }

    private static List<Object[]> withPattern(Sample sample, ValuePattern pattern) {
        return Stream.iterate(0, i -> i < sample.arguments().length, i -> i + 1)
                .filter(i -> isText(sample.arguments()[i]))
                .filter(i -> sample.method().getParameterTypes()[i] != String.class)
                .map(
                        i -> {
                            Object[] changed = sample.arguments().clone();
                            changed[i] =
                                    changed[i] instanceof String
                                            ? pattern
                                            : new CharSequence[] {pattern};
                            return changed;
                        })
                .toList();
    }

    private static long patterns(Sample sample, Object[] arguments) {
        Object made = Methods.call(sample.method(), sample.on(), arguments);
        assertThat(made).as(sample.toString()).isNotNull();
        return count(Methods.element(made));
    }

    private static long count(Element element) {
        long own =
                element.patterns().values().values().stream()
                        .filter(
                                pattern ->
                                        pattern.kind() == ValuePattern.Kind.ANY
                                                || pattern.kind() == ValuePattern.Kind.CAPTURE)
                        .count();
        return own + element.children().stream().mapToLong(FactoriesTest::count).sum();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesWhatItIsCalledOnAsItWas(Sample sample) {
        if (sample.on() != null) {
            Element before = Methods.element(sample.on());
            Methods.call(sample.method(), sample.on(), sample.arguments());
            assertThat(Methods.element(sample.on())).isEqualTo(before);
        }
        Object again = Methods.call(sample.method(), sample.on(), sample.arguments());
        assertThat(Methods.element(again)).isEqualTo(Methods.element(sample.made()));
    }

    /**
     * As an expectation it matches what is sent for it, and nothing from which anything is gone.
     */
    @ParameterizedTest
    @MethodSource("payloads")
    void matchesWhatIsSentAndNoNearMiss(Sample sample) {
        Element element = sample.element();
        assertThat(matches(element, element)).isTrue();
        assertThat(matches(element, element.withAttribute("more", "1"))).isTrue();
        for (String attribute : element.attributes().keySet()) {
            assertThat(matches(element, element.withAttribute(attribute, null))).isFalse();
            assertThat(matches(element, element.withAttribute(attribute, "other"))).isFalse();
        }
        if (!element.content().isEmpty()) {
            assertThat(matches(element, element.withContents(List.of()))).isFalse();
        }
    }

    private static boolean matches(Element expected, Element received) {
        return Expectation.of(expected).matches(Candidate.of(received), new Captures());
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void hasAPhrase(Sample sample) {
        String phrase = Phrase.of(sample.element(), value -> value);
        if (phrase != null) {
            assertThat(phrase).isNotBlank().doesNotContain(sample.element().namespace());
        }
    }

    /** Each has a variant that takes text, as a test may want to expect any. */
    @Test
    void whatTakesATimeTakesItsTextToo() {
        for (Class<?> field : Samples.fields()) {
            for (Method factory : Methods.factories(field)) {
                if (List.of(factory.getParameterTypes()).contains(Instant.class)) {
                    assertThat(Methods.factories(field))
                            .as(Samples.key(factory))
                            .anyMatch(other -> isTextOf(other, factory));
                }
            }
        }
    }

    private static boolean isTextOf(Method text, Method stamp) {
        Class<?>[] types = stamp.getParameterTypes().clone();
        Arrays.setAll(types, i -> types[i] == Instant.class ? CharSequence.class : types[i]);
        return text.getName().equals(stamp.getName())
                && Arrays.equals(text.getParameterTypes(), types);
    }

    /** What is left out has a variant that is not: {@code Instant} and stanzas of other types. */
    @Test
    void noMethodIsLeftOut() {
        Set<String> sampled = new TreeSet<>();
        samples().forEach(sample -> sampled.add(Samples.key(sample.method())));
        Set<Class<?>> others = Set.of(Instant.class, MessageSpec.class);
        for (Class<?> field : Samples.fields()) {
            for (Method factory : Methods.factories(field)) {
                if (Arrays.stream(factory.getParameterTypes()).noneMatch(others::contains)) {
                    assertThat(sampled).contains(Samples.key(factory));
                }
            }
        }
    }

    /** The file by which a class is found when an element of its namespace is met. */
    @Test
    void fieldsAreFoundByTheirNamespaces() {
        Set<String> lines = new TreeSet<>();
        for (Sample sample : samples()) {
            if (sample.on() == null) {
                lines.add(
                        Methods.element(sample.made()).namespace()
                                + " "
                                + sample.method().getDeclaringClass().getSimpleName());
            }
        }
        Golden.checkFile(
                "../../../main/resources/verona/internal/vocabulary/fields.txt",
                String.join("\n", lines) + "\n");
    }

    /** Calls what an expression says. */
    private static final class Evaluated {

        static Object of(Term term) {
            if (term instanceof Term.Call call) {
                return call(call);
            } else if (term instanceof Term.Text text) {
                return text.value();
            } else if (term instanceof Term.Number number) {
                return Long.valueOf(number.value());
            } else if (term instanceof Term.Constant constant) {
                return constant.value();
            }
            return ((Term.Unknown) term).element();
        }

        private static Object call(Term.Call call) {
            Object on = call.on() == null ? null : call(call.on());
            List<Object> arguments = call.arguments().stream().map(Evaluated::of).toList();
            List<Method> methods =
                    on == null ? Methods.factories(call.owner()) : Methods.changes(on.getClass());
            for (Method method : methods) {
                Object[] fitted = fitted(method, arguments);
                if (method.getName().equals(call.method()) && fitted != null) {
                    return Methods.call(method, on, fitted);
                }
            }
            throw new AssertionError("there is no method for " + call);
        }

        private static Object[] fitted(Method method, List<Object> arguments) {
            Class<?>[] types = method.getParameterTypes();
            int fixed = method.isVarArgs() ? types.length - 1 : types.length;
            if (arguments.size() < fixed || !method.isVarArgs() && arguments.size() > fixed) {
                return null;
            }
            Object[] fitted = new Object[types.length];
            for (int i = 0; i < fixed; i++) {
                fitted[i] = fitted(types[i], arguments.get(i));
                if (fitted[i] == null) {
                    return null;
                }
            }
            if (method.isVarArgs()) {
                Class<?> type = types[fixed].getComponentType();
                Object rest = Array.newInstance(type, arguments.size() - fixed);
                for (int i = fixed; i < arguments.size(); i++) {
                    if (!type.isInstance(arguments.get(i))) {
                        return null;
                    }
                    Array.set(rest, i - fixed, arguments.get(i));
                }
                fitted[fixed] = rest;
            }
            return fitted;
        }

        private static Object fitted(Class<?> type, Object argument) {
            if (argument instanceof Long number) {
                return type == int.class
                        ? (Object) number.intValue()
                        : type == long.class ? number : null;
            }
            return type.isInstance(argument) || type == boolean.class && argument instanceof Boolean
                    ? argument
                    : null;
        }
    }
}
