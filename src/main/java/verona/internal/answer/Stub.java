package verona.internal.answer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.server.CannedAnswer;
import verona.server.NextAnswer;
import verona.server.Requests;

/** An expectation with what happens to the requests that match it, in turn. */
final class Stub implements CannedAnswer {

    private final AnswerBook book;
    private final Expectation expected;
    private final Predicate<Request> within;
    private final List<Reaction> reactions = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /**
     * A canned answer that is none yet.
     *
     * @param within which requests it may be for at all
     */
    Stub(AnswerBook book, Expectation expected, Predicate<Request> within) {
        this.book = book;
        this.expected = expected;
        this.within = within;
    }

    AnswerBook book() {
        return book;
    }

    Expectation expected() {
        return expected;
    }

    boolean mayBeFor(Request request) {
        return within.test(request);
    }

    /** What was captured, null if the request does not match. */
    @Nullable Captures match(Request request) {
        Captures captures = new Captures();
        return within.test(request) && expected.matches(request.candidate(), captures)
                ? captures
                : null;
    }

    /** What happens to a request that has matched: each reaction once, and the last for good. */
    Reaction next(Request request) {
        requests.add(request);
        return reactions.get(Math.min(requests.size(), reactions.size()) - 1);
    }

    /** Adds what happens next; with the first it begins to count. */
    CannedAnswer add(Reaction reaction) {
        book.change(
                () -> {
                    reactions.add(reaction);
                    if (reactions.size() == 1) {
                        book.add(this);
                    }
                });
        return this;
    }

    @Override
    public NextAnswer then() {
        return new NextReaction(this);
    }

    @Override
    public Requests requests() {
        return book.ask(
                () ->
                        ReceivedRequests.of(
                                List.copyOf(requests),
                                expected,
                                book.came(within),
                                book.placeholders()));
    }

    @Override
    public void remove() {
        book.change(() -> book.remove(this));
    }
}
