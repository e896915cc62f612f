package verona.internal.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.answer.AnswerBook;
import verona.internal.answer.AnswerDesk;
import verona.internal.answer.Outlet;
import verona.internal.proxy.ProxiedStream;
import verona.internal.proxy.Proxy;
import verona.server.AnsweringServer;
import verona.server.ServerException;
import verona.stanza.Element;

/** The canned answers that a program gets by its proxy, in place of what the server would say. */
final class ProgramAnswers implements Outlet {

    private final ScenarioProgram program;
    private final Proxy proxy;
    private final ProgramAddresses addresses;
    private final AnswerDesk desk = new AnswerDesk(this);
    private final Map<Scenario, AnswerBook> books = new ConcurrentHashMap<>();
    private final Map<ProxiedStream, Jid> senders = new ConcurrentHashMap<>();
    private final Map<Jid, ProxiedStream> streams = new ConcurrentHashMap<>();
    private volatile @Nullable ProxiedStream latest;

    ProgramAnswers(ScenarioProgram program, Proxy proxy, ProgramAddresses addresses) {
        this.program = program;
        this.proxy = proxy;
        this.addresses = addresses;
    }

    /** Those that end with that scenario. */
    AnsweringServer of(Scenario scenario) {
        return books.computeIfAbsent(scenario, its -> desk.open(its.test()));
    }

    /** Checks those of a scenario, which has come to its end. */
    void check(Scenario scenario) {
        AnswerBook book = books.get(scenario);
        if (book != null) {
            scenario.test().atTheEnd(book::checkRequests);
        }
    }

    /** A scenario has ended. */
    void end(Scenario scenario) {
        AnswerBook book = books.remove(scenario);
        if (book != null) {
            book.close();
        }
    }

    void loggedIn(ProxiedStream stream, Jid jid) {
        senders.put(stream, jid);
        streams.put(jid, stream);
        latest = stream;
    }

    void ended(ProxiedStream stream) {
        senders.remove(stream);
    }

    /** Answers a stanza of the program's; whether that is all that happens to it. */
    boolean takes(ProxiedStream stream, Element stanza) {
        Jid sender = senders.get(stream);
        Element request = sender == null ? null : addresses.ofRequest(sender, stanza);
        return request != null && desk.takes(request);
    }

    @Override
    public <T extends @Nullable Object> T ask(Runnable settle, Supplier<T> question) {
        if (proxy.isInOrder()) {
            throw new ServerException("a function that the server calls can't call the server");
        }
        settle.run();
        return proxy.askInOrder(question);
    }

    @Override
    public Runnable prepare(Element stanza) {
        Jid recipient = addresses.ofAnswer(stanza);
        return () -> {
            ProxiedStream last = latest;
            ProxiedStream stream = last == null ? null : streams.getOrDefault(recipient, last);
            if (stream != null) {
                stream.give(stanza);
            }
        };
    }

    @Override
    public void after(Duration delay, Runnable task) {
        program.home().after(delay, () -> proxy.runInOrder(task));
    }
}
