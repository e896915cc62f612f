package verona.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import verona.stanza.Element;

/** An element as its schema describes it is valid, and one that differs from it is not. */
class ValidatorProperties {

    private static final Schemas SCHEMAS = Schemas.committed();

    /**
     * An element that is declared, and one as it is described.
     *
     * @param fact says no {@code anything}
     */
    private record Made(ElementFact fact, Element element) {}

    @Provide
    Arbitrary<Made> made() {
        List<SchemaFacts> all = new ArrayList<>(SCHEMAS.all());
        all.removeIf(facts -> GeneratedElements.roots(facts).isEmpty());
        return Arbitraries.of(all)
                .flatMap(
                        facts ->
                                Arbitraries.of(GeneratedElements.roots(facts))
                                        .flatMap(fact -> made(facts, fact)));
    }

    private static Arbitrary<Made> made(SchemaFacts facts, ElementFact fact) {
        return Arbitraries.longs()
                .map(
                        seed -> {
                            Random random = new Random(seed);
                            Element element =
                                    new GeneratedElements(SCHEMAS, random).element(facts, fact);
                            return new Made(fact, element == null ? Element.of("", "") : element);
                        });
    }

    private static void assume(Made made) {
        Assume.that(!made.fact().anything() && !made.element().name().isEmpty());
    }

    private static List<Problem> problems(Element element) {
        return Validator.problems(SCHEMAS, element);
    }

    @Property(tries = 200, maxDiscardRatio = 20)
    void anElementAsDescribedIsValid(@ForAll("made") Made made) {
        assume(made);
        assertThat(problems(made.element())).as(made.element().toXml()).isEmpty();
    }

    @Property(tries = 200, maxDiscardRatio = 20)
    void aRequiredAttributeIsMissed(@ForAll("made") Made made) {
        assume(made);
        for (AttributeFact attribute : made.fact().attributes()) {
            if (attribute.required() && !attribute.name().contains(":")) {
                Element without = made.element().withAttribute(attribute.name(), null);
                assertThat(problems(without))
                        .extracting(Problem::what)
                        .containsExactly("no attribute " + attribute.name());
            }
        }
    }

    @Property(tries = 200, maxDiscardRatio = 20)
    void anAttributeThatIsNotDeclaredIsFound(@ForAll("made") Made made) {
        assume(made);
        Assume.that(made.fact().otherAttributes() == null);
        assertThat(problems(made.element().withAttribute("undeclared", "1")))
                .extracting(Problem::what)
                .containsExactly("there is no attribute undeclared");
    }

    @Property(tries = 200, maxDiscardRatio = 20)
    void aValueThatIsNotEnumeratedIsFound(@ForAll("made") Made made) {
        assume(made);
        for (AttributeFact attribute : made.fact().attributes()) {
            if (!attribute.type().accepts("\uFFFD") && !attribute.name().contains(":")) {
                Element changed = made.element().withAttribute(attribute.name(), "\uFFFD");
                assertThat(problems(changed))
                        .extracting(Problem::what)
                        .containsExactly(attribute.name() + "='\uFFFD' is not " + attribute.type());
            }
        }
    }

    @Property(tries = 200, maxDiscardRatio = 20)
    void aChildOfTheOwnNamespaceThatIsNotDeclaredIsFound(@ForAll("made") Made made) {
        assume(made);
        Assume.that(!String.valueOf(made.fact().children()).contains("any(##any)"));
        Element child = Element.of(made.element().namespace(), "undeclared");
        assertThat(problems(made.element().withChild(child))).isNotEmpty();
    }

    @Property(tries = 200, maxDiscardRatio = 20)
    void textWhereThereIsNoneIsFound(@ForAll("made") Made made) {
        assume(made);
        Assume.that(made.fact().text() == null);
        assertThat(problems(made.element().withText("undeclared")))
                .extracting(Problem::what)
                .containsExactly("there is no text, but 'undeclared'");
    }
}
