package verona.internal.answer;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.AnsweringServer;
import verona.server.CannedAnswers;
import verona.server.NextAnswer;
import verona.server.Requests;
import verona.server.RunningTest;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;

/**
 * The canned answers of one test, and the requests that have come to them. What it has can be read
 * by any thread, for a test that has failed waits for nothing.
 */
public final class AnswerBook implements AnsweringServer {

    private final AnswerDesk desk;
    private final Outlet outlet;
    private final RunningTest test;
    private final CannedAnswers all = new DomainAnswers(this, request -> true);
    private final Set<String> domains = ConcurrentHashMap.newKeySet();
    private final List<Request> came = new CopyOnWriteArrayList<>();
    private final List<NearMiss> unmatched = new CopyOnWriteArrayList<>();
    private final List<NearMiss> unreported = new CopyOnWriteArrayList<>();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private volatile boolean active;

    AnswerBook(AnswerDesk desk, Outlet outlet, RunningTest test) {
        this.desk = desk;
        this.outlet = outlet;
        this.test = test;
    }

    Placeholders placeholders() {
        return test.placeholders();
    }

    boolean isSender(String address) {
        return test.isSender(address);
    }

    boolean isBarrier(Element stanza) {
        return test.isBarrier(stanza);
    }

    /** Whether the test has any use for requests. */
    boolean isActive() {
        return active;
    }

    boolean plays(Request request) {
        return domains.contains(request.domain());
    }

    <T extends @Nullable Object> T ask(Supplier<T> question) {
        return outlet.ask(test::settle, question);
    }

    void change(Runnable change) {
        ask(
                () -> {
                    change.run();
                    return true;
                });
    }

    void add(Stub stub) {
        active = true;
        desk.add(stub);
    }

    void remove(Stub stub) {
        desk.remove(stub);
    }

    /** A request has come. */
    void add(Request request) {
        came.add(request);
    }

    void addUnmatched(NearMiss miss) {
        unmatched.add(miss);
        unreported.add(miss);
    }

    /** A function of the test's has thrown that, or what it has returned can't be sent. */
    void failed(Throwable error) {
        errors.add(error);
    }

    List<Request> came(Predicate<Request> within) {
        return came.stream().filter(within).toList();
    }

    Requests unmatched(Predicate<Request> within) {
        return ReceivedRequests.unmatched(
                unmatched.stream().filter(miss -> within.test(miss.request())).toList(),
                placeholders());
    }

    @Override
    public NextAnswer when(StanzaTemplate request) {
        return all.when(request);
    }

    @Override
    public Requests requests() {
        return all.requests();
    }

    @Override
    public Requests requests(StanzaTemplate request) {
        return all.requests(request);
    }

    @Override
    public Requests unmatchedRequests() {
        return all.unmatchedRequests();
    }

    @Override
    public CannedAnswers service(CharSequence domain) {
        String played = domain(domain.toString());
        change(
                () -> {
                    active = true;
                    domains.add(played);
                });
        return new DomainAnswers(this, request -> request.domain().equals(played));
    }

    private static String domain(String text) {
        try {
            Jid jid = JidCreate.from(text);
            if (jid.isDomainBareJid()) {
                return jid.toString();
            }
        } catch (XmppStringprepException e) {
            throw new ServerException("'" + text + "' is no domain to play", e);
        }
        throw new ServerException("'" + text + "' is an address at a domain; play the domain");
    }

    @Override
    public void checkRequests() {
        if (active) {
            test.settle();
            report();
        }
    }

    private void report() {
        List<NearMiss> misses = List.copyOf(unreported);
        List<Throwable> thrown = List.copyOf(errors);
        unreported.removeAll(misses);
        errors.removeAll(thrown);
        if (!thrown.isEmpty()) {
            throw withOthers(thrown);
        }
        if (!misses.isEmpty()) {
            throw new AssertionError(NearMiss.text(misses));
        }
    }

    private static AssertionError withOthers(List<Throwable> thrown) {
        Throwable first = thrown.get(0);
        AssertionError error =
                new AssertionError("a request could not be answered: " + first, first);
        thrown.stream().skip(1).forEach(error::addSuppressed);
        return error;
    }

    @Override
    public void removeAnswers() {
        active = false;
        domains.clear();
        desk.removeAll(this);
        came.clear();
        unmatched.clear();
        unreported.clear();
        errors.clear();
    }

    /** The test has ended: its answers do so, too. */
    public void close() {
        desk.close(this);
        removeAnswers();
    }
}
