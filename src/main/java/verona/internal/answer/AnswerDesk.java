package verona.internal.answer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Captures;
import verona.server.RunningTest;
import verona.stanza.Element;

/**
 * Gives the canned answers of all tests that run on a server. A request meets those of the test
 * whose client has sent it; if no test knows the sender, it meets all.
 */
public final class AnswerDesk {

    private final Outlet outlet;
    private final List<AnswerBook> books = new CopyOnWriteArrayList<>();
    private final List<Stub> stubs = new CopyOnWriteArrayList<>();

    /** A desk without answers. */
    public AnswerDesk(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Begins the canned answers of a test. */
    public AnswerBook open(RunningTest test) {
        AnswerBook book = new AnswerBook(this, outlet, test);
        books.add(0, book);
        return book;
    }

    void close(AnswerBook book) {
        books.remove(book);
    }

    /** The latest comes first. */
    void add(Stub stub) {
        stubs.add(0, stub);
    }

    void remove(Stub stub) {
        stubs.remove(stub);
    }

    void removeAll(AnswerBook book) {
        stubs.removeIf(stub -> stub.book() == book);
    }

    /**
     * Answers a stanza that somebody has sent. It is called in order with the stanzas, and throws
     * nothing.
     *
     * @param stanza with the addresses of sender and recipient
     * @return whether that is all that happens to it
     */
    public boolean takes(Element stanza) {
        if (!concerns(stanza)) {
            return false;
        }
        Request request = new Request(stanza);
        List<AnswerBook> concerned = concerned(request.sender());
        concerned.forEach(book -> book.add(request));
        for (Stub stub : stubs) {
            Captures captures = concerned.contains(stub.book()) ? match(stub, request) : null;
            if (captures != null) {
                return react(stub, request, captures);
            }
        }
        return refuse(request, concerned);
    }

    /** Whether there are answers, and it is no barrier. Every stanza comes along here. */
    private boolean concerns(Element stanza) {
        boolean active = false;
        for (AnswerBook book : books) {
            if (book.isBarrier(stanza)) {
                return false;
            }
            active |= book.isActive();
        }
        return active;
    }

    private List<AnswerBook> concerned(String sender) {
        List<AnswerBook> own = books.stream().filter(book -> book.isSender(sender)).toList();
        return (own.isEmpty() ? books : own).stream().filter(AnswerBook::isActive).toList();
    }

    private static @Nullable Captures match(Stub stub, Request request) {
        try {
            return stub.match(request);
        } catch (IllegalStateException e) {
            stub.book().failed(e);
            return null;
        }
    }

    private boolean react(Stub stub, Request request, Captures captures) {
        Reaction reaction = stub.next(request);
        Reaction.Answering answering = reaction.answering();
        if (answering == null) {
            return false;
        }
        List<Runnable> sending = sending(stub.book(), answering, request, captures);
        if (reaction.delay().isZero()) {
            sending.forEach(Runnable::run);
        } else {
            outlet.after(reaction.delay(), () -> sendLate(stub.book(), sending));
        }
        return true;
    }

    private List<Runnable> sending(
            AnswerBook book, Reaction.Answering answering, Request request, Captures captures) {
        try {
            return answering.answers(request, captures).stream().map(outlet::prepare).toList();
        } catch (RuntimeException | Error e) {
            // The thread that calls this goes on: it is not the test's.
            book.failed(e);
            return refusal(request, "internal-server-error");
        }
    }

    private void sendLate(AnswerBook book, List<Runnable> sending) {
        if (book.isActive()) {
            sending.forEach(Runnable::run);
        }
    }

    /** What a played domain does about a request that it has no answer to. */
    private boolean refuse(Request request, List<AnswerBook> concerned) {
        if (concerned.stream().noneMatch(book -> book.plays(request))) {
            return false;
        }
        if (request.wantsAnswer()) {
            concerned.get(0).addUnmatched(new NearMiss(request, candidates(request, concerned)));
        }
        if (!request.stanza().name().equals("presence")) {
            refusal(request, "service-unavailable").forEach(Runnable::run);
        }
        return true;
    }

    private List<Stub> candidates(Request request, List<AnswerBook> concerned) {
        return stubs.stream()
                .filter(stub -> concerned.contains(stub.book()) && stub.mayBeFor(request))
                .toList();
    }

    private List<Runnable> refusal(Request request, String condition) {
        return request.mayBeRefused()
                ? List.of(outlet.prepare(Answers.error(condition, request)))
                : List.of();
    }
}
