package verona.internal.match.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Node;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.DifferenceEvaluators;
import verona.internal.match.CaptureSearch;
import verona.internal.match.ElementMatcher;
import verona.internal.match.ExpectedNode;
import verona.internal.match.ReceivedNode;
import verona.internal.match.explain.Difference.Kind;

/** What XMLUnit finds to be different, in the terms of XMPP. */
public final class Explanation {

    public static final String INCONSISTENT =
            "does not match as a whole, though each part of it does";

    private final Map<String, String> known;

    Explanation(Map<String, String> known) {
        this.known = known;
    }

    List<Difference> of(ExpectedNode expected, ReceivedNode received) {
        if (!Distance.sameName(expected, received)) {
            return List.of(otherName(expected, received));
        }
        List<Difference> differences = compare(expected, received);
        if (!new ElementMatcher(known).fits(expected, received)) {
            return differences;
        }
        if (CaptureSearch.of(expected, received, known) != null) {
            return List.of();
        }
        return differences.isEmpty() ? List.of(inconsistent(expected, received)) : differences;
    }

    private static Difference otherName(ExpectedNode expected, ReceivedNode received) {
        String name = received.element.name();
        String reason =
                expected.element.name().equals(name)
                        ? "expected the namespace '%s', was '%s'"
                                .formatted(
                                        expected.element.namespace(), received.element.namespace())
                        : "expected <%s>, was <%s>".formatted(expected.element.name(), name);
        return of(
                expected.element.name().equals(name) ? Kind.NAMESPACE : Kind.NAME,
                name,
                reason,
                expected,
                received);
    }

    private static Difference of(
            Kind kind, String place, String reason, ExpectedNode expected, ReceivedNode received) {
        return new Difference(kind, place, reason, received.element, expected.element, "", 0);
    }

    private List<Difference> compare(ExpectedNode expected, ReceivedNode received) {
        Node control = Dom.of(expected);
        Node test = Dom.of(received, expected.depth() + 1);
        Map<String, String> bindings = new LinkedHashMap<>(known);
        Pairing pairing = new Pairing(new ElementMatcher(known), control, test);
        DifferenceFilter leniency = new DifferenceFilter(pairing, bindings);
        DifferenceText wording = new DifferenceText(pairing, bindings);
        List<Difference> differences = new ArrayList<>();
        DiffBuilder.compare(control)
                .withTest(test)
                .checkForSimilar()
                .withNodeMatcher(pairing)
                .withDifferenceEvaluator(
                        DifferenceEvaluators.chain(DifferenceEvaluators.Default, leniency))
                .build()
                .getDifferences()
                .forEach(found -> differences.add(wording.of(found.getComparison())));
        pairing.compared(control)
                .forEach(
                        wanted ->
                                differences.addAll(
                                        DifferenceText.excluded(
                                                Dom.expected(wanted), pairing.receivedOf(wanted))));
        return differences;
    }

    private static Difference inconsistent(ExpectedNode expected, ReceivedNode received) {
        return of(Kind.CAPTURES, expected.element.name(), INCONSISTENT, expected, received);
    }
}
