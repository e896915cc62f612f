package verona.internal.answer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.answer.Reaction.Answering;
import verona.server.CannedAnswer;
import verona.server.NextAnswer;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.ErrorPayload;
import verona.stanza.StanzaTemplate;

/** What a test says that happens next to the requests of a canned answer. */
final class NextReaction implements NextAnswer {

    private final Stub stub;
    private final Duration delay;

    NextReaction(Stub stub) {
        this(stub, Duration.ZERO);
    }

    private NextReaction(Stub stub, Duration delay) {
        this.stub = stub;
        this.delay = delay;
    }

    @Override
    public NextAnswer after(Duration later) {
        if (later.isNegative()) {
            throw new ServerException("an answer can't come " + later + " after its request");
        }
        return new NextReaction(stub, later);
    }

    @Override
    public CannedAnswer answers(StanzaTemplate... answers) {
        List<StanzaTemplate> templates = List.of(answers);
        templates.forEach(Answers::check);
        return react(
                (request, captures) ->
                        templates.stream()
                                .map(
                                        it ->
                                                Answers.of(
                                                        it,
                                                        stub.book().placeholders(),
                                                        captures,
                                                        request))
                                .toList());
    }

    @Override
    public CannedAnswer answers(Function<Element, StanzaTemplate> answer) {
        return react(
                (request, captures) ->
                        List.of(
                                Answers.of(
                                        Objects.requireNonNull(
                                                answer.apply(request.stanza()),
                                                "the function has returned null"),
                                        stub.book().placeholders(),
                                        captures,
                                        request)));
    }

    @Override
    public CannedAnswer refuses(ErrorPayload error) {
        return react(
                (request, captures) ->
                        request.mayBeRefused()
                                ? List.of(Answers.error(error, request))
                                : List.of());
    }

    @Override
    public CannedAnswer ignores() {
        return react((request, captures) -> List.of());
    }

    @Override
    public CannedAnswer passes() {
        if (!delay.isZero()) {
            throw new ServerException(
                    "the server can't handle a request later: call passes() without after(…)");
        }
        return react(null);
    }

    private CannedAnswer react(@Nullable Answering answering) {
        return stub.add(new Reaction(delay, answering));
    }
}
