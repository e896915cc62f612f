package verona.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.assertions.RequestsAssert;
import verona.internal.failure.ComparedStanza;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.match.explain.ClosestStanza;
import verona.server.Requests;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/**
 * Requests that had come when the test asked for them.
 *
 * @param stanzas the requests
 * @param description says what they are, when an assertion has failed
 */
record ReceivedRequests(
        List<Element> stanzas, Supplier<String> description, Placeholders placeholders)
        implements Requests {

    static ReceivedRequests all(List<Request> came, Placeholders placeholders) {
        return new ReceivedRequests(
                stanzas(came), () -> "requests that have come: " + came.size(), placeholders);
    }

    static ReceivedRequests unmatched(List<NearMiss> misses, Placeholders placeholders) {
        return new ReceivedRequests(
                misses.stream().map(miss -> miss.request().stanza()).toList(),
                () -> misses.isEmpty() ? "no unmatched requests" : NearMiss.text(misses),
                placeholders);
    }

    static ReceivedRequests like(
            Expectation expected, List<Request> came, Placeholders placeholders) {
        List<Request> matching =
                came.stream()
                        .filter(it -> expected.matches(it.candidate(), new Captures()))
                        .toList();
        return of(matching, expected, came, placeholders);
    }

    /**
     * The requests that an expectation has got.
     *
     * @param came all that came
     */
    static ReceivedRequests of(
            List<Request> matching,
            Expectation expected,
            List<Request> came,
            Placeholders placeholders) {
        return new ReceivedRequests(
                stanzas(matching),
                () -> describe(matching.size(), expected, others(came, matching)),
                placeholders);
    }

    private static List<Element> stanzas(List<Request> requests) {
        return requests.stream().map(Request::stanza).toList();
    }

    private static List<Candidate> others(List<Request> came, List<Request> matching) {
        return came.stream()
                .filter(it -> !matching.contains(it))
                .map(it -> Candidate.of(ComparedStanza.shown(it.stanza())))
                .toList();
    }

    private static String describe(int matching, Expectation expected, List<Candidate> others) {
        Expectation shown = Expectation.of(ComparedStanza.shown(expected.element()));
        @Nullable ClosestStanza closest = ClosestStanza.of(shown, others, new Captures());
        List<String> lines = new ArrayList<>();
        int came = matching + others.size();
        lines.add(
                came == 0
                        ? "no request has come, none that matches"
                        : matching
                                + " of "
                                + came
                                + (came == 1 ? " request matches" : " requests match"));
        lines.addAll(
                ComparedStanza.expected(
                        shown.element(), closest == null ? List.of() : closest.differences()));
        if (closest != null) {
            lines.add(
                    "the closest of the others, "
                            + ComparedStanza.counted(closest.differences())
                            + ":");
            lines.addAll(
                    ComparedStanza.received(closest.candidate().element(), closest.differences()));
        }
        return String.join("\n", lines);
    }

    @Override
    public RequestsAssert assertThat() {
        return new RequestsAssert(stanzas, description, placeholders);
    }
}
