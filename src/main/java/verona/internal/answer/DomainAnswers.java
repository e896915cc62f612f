package verona.internal.answer;

import java.util.function.Predicate;
import verona.internal.match.Expectation;
import verona.server.CannedAnswers;
import verona.server.NextAnswer;
import verona.server.Requests;
import verona.stanza.StanzaTemplate;

/**
 * The canned answers to some of the requests.
 *
 * @param within to which
 */
record DomainAnswers(AnswerBook book, Predicate<Request> within) implements CannedAnswers {

    @Override
    public NextAnswer when(StanzaTemplate request) {
        return new NextReaction(new Stub(book, expectation(request), within));
    }

    private Expectation expectation(StanzaTemplate template) {
        return Expectation.of(template.expectation(book.placeholders()));
    }

    @Override
    public Requests requests() {
        return book.ask(() -> ReceivedRequests.all(book.came(within), book.placeholders()));
    }

    @Override
    public Requests requests(StanzaTemplate request) {
        Expectation expected = expectation(request);
        return book.ask(
                () -> ReceivedRequests.like(expected, book.came(within), book.placeholders()));
    }

    @Override
    public Requests unmatchedRequests() {
        return book.ask(() -> book.unmatched(within));
    }
}
