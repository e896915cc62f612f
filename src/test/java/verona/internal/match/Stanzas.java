package verona.internal.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ValuePattern;

/** Random elements of a small vocabulary, so that they often resemble each other. */
final class Stanzas {

    private Stanzas() {}

    static Arbitrary<Element> received() {
        return elements(3, values("1", "2", "3"), Arbitraries.just(false));
    }

    private static final String CAPTURE = "{scansion:capture:";

    /** Expectations with strict elements, any and captures. */
    static Arbitrary<Element> expected() {
        Arbitrary<String> values =
                values("1", "2", "3", "{scansion:any}", "{scansion:capture:c}", capture("d"));
        return elements(3, values, Arbitraries.of(false, false, false, true));
    }

    /** The pattern that XML text would write so, or the text itself. */
    private static @Nullable CharSequence pattern(@Nullable String text) {
        if (text == null || !text.startsWith("{scansion:")) {
            return text;
        }
        return text.startsWith(CAPTURE)
                ? ValuePattern.capture(text.substring(CAPTURE.length(), text.length() - 1))
                : ValuePattern.ANY;
    }

    private static String capture(String name) {
        return "{scansion:capture:" + name + "}";
    }

    private static Arbitrary<String> values(String... values) {
        return Arbitraries.of(values);
    }

    private static Arbitrary<Element> elements(
            int depth, Arbitrary<String> values, Arbitrary<Boolean> strict) {
        Arbitrary<List<Element>> children =
                depth == 1
                        ? Arbitraries.just(List.of())
                        : elements(depth - 1, values, strict).list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("a", "a", "a", "b"),
                        Arbitraries.maps(Arbitraries.of("k", "l"), values).ofMaxSize(2),
                        values.optional(0.2),
                        children,
                        strict)
                .as(
                        (name, attributes, text, elements, exact) -> {
                            Element element = Element.of(Element.CLIENT, name).withStrict(exact);
                            for (var attribute : attributes.entrySet()) {
                                element =
                                        element.withAttribute(
                                                attribute.getKey(), pattern(attribute.getValue()));
                            }
                            element = element.withContents(elements);
                            return text.isEmpty() ? element : element.withText(pattern(text.get()));
                        });
    }

    /** The element with the content of each element below put into another order. */
    static Element shuffled(Element element, Random random) {
        List<Object> content = mapped(element, child -> shuffled(child, random));
        Collections.shuffle(content, random);
        return element.withContents(content);
    }

    /**
     * What was received, made an expectation: things left out, values made any or captures, here
     * and there.
     */
    static Element loosened(Element element, Random random) {
        List<Object> content = mapped(element, child -> loosened(child, random));
        content.removeIf(part -> random.nextInt(4) == 0);
        Element loose = element.withContents(content);
        for (String key : element.attributes().keySet()) {
            loose = loose.withAttribute(key, pattern(loosened(element.attribute(key), random)));
        }
        return loose;
    }

    private static @Nullable String loosened(@Nullable String value, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "{scansion:any}";
            case 2 -> capture("c" + value);
            default -> value;
        };
    }

    private static List<Object> mapped(Element element, UnaryOperator<Element> mapping) {
        List<Object> content = new ArrayList<>();
        for (Object part : element.content()) {
            content.add(part instanceof Element child ? mapping.apply(child) : part);
        }
        return content;
    }
}
