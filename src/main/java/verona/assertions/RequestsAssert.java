package verona.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.description.LazyTextDescription;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.match.explain.Difference;
import verona.stanza.Element;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;

/**
 * Assertions for the requests that have come to a server with canned answers, created by AssertJ's
 * {@code assertThat}: all those that AssertJ has for lists, and the order.
 *
 * <pre>{@code
 * assertThat(server.requests()).containsInOrder(iqGet().with(Disco.info()), chat());
 * }</pre>
 */
public class RequestsAssert
        extends AbstractListAssert<
                RequestsAssert, List<? extends Element>, Element, ObjectAssert<Element>> {

    private final Placeholders placeholders;

    /**
     * Assertions for those stanzas.
     *
     * @param description what they are, for the message of a failure
     * @param placeholders what placeholders in XML text stand for
     */
    public RequestsAssert(
            List<Element> requests, Supplier<String> description, Placeholders placeholders) {
        super(requests, RequestsAssert.class);
        this.placeholders = placeholders;
        info.description(new LazyTextDescription(description));
    }

    /**
     * Checks that there is a request for each expectation, and that they came in this order. Others
     * may have come before, between and after them.
     */
    public RequestsAssert containsInOrder(StanzaTemplate... expected) {
        List<Candidate> left = actual.stream().map(Candidate::of).toList();
        for (int i = 0; i < expected.length; i++) {
            Expectation next = Expectation.of(expected[i].expectation(placeholders));
            int found = indexOf(next, left);
            if (found < 0) {
                throw failure("%s", missing(i, next, left));
            }
            left = left.subList(found + 1, left.size());
        }
        return this;
    }

    /** The same as {@link #containsInOrder(StanzaTemplate...)}, with XML texts. */
    public RequestsAssert containsInOrder(String... xml) {
        return containsInOrder(XmlTemplate.all(xml));
    }

    private static int indexOf(Expectation expected, List<Candidate> requests) {
        for (int i = 0; i < requests.size(); i++) {
            if (expected.matches(requests.get(i), new Captures())) {
                return i;
            }
        }
        return -1;
    }

    private static String missing(int index, Expectation expected, List<Candidate> left) {
        String text =
                "no request matches expectation %d%s:%n  %s"
                        .formatted(
                                index + 1,
                                index == 0 ? "" : ", after one that matches expectation " + index,
                                expected.element());
        @Nullable ClosestStanza closest = ClosestStanza.of(expected, left, new Captures());
        return closest == null ? text : text + closest(closest);
    }

    private static String closest(ClosestStanza closest) {
        return closest.differences().stream()
                .map(Difference::toString)
                .collect(
                        Collectors.joining(
                                "%n  ".formatted(),
                                "%nthe closest is%n  %s%nwith the differences%n  "
                                        .formatted(closest.candidate().element()),
                                ""));
    }

    @Override
    protected ObjectAssert<Element> toAssert(Element value, String description) {
        return new ObjectAssert<>(value).as(description);
    }

    @Override
    protected RequestsAssert newAbstractIterableAssert(Iterable<? extends Element> iterable) {
        List<Element> requests = new ArrayList<>();
        iterable.forEach(requests::add);
        return new RequestsAssert(requests, this::descriptionText, placeholders);
    }
}
