package verona.internal.server.embedded.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jxmpp.jid.Jid;
import verona.internal.fault.Fate;
import verona.internal.fault.Faults;
import verona.internal.fault.Flow;
import verona.internal.fault.LoginRefusals;
import verona.internal.fault.Passage;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.InputFilter;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.StreamError;
import verona.stanza.Element;

/** What clients send, with injected faults. */
final class FaultyInput implements InputFilter, SessionListener {

    private final Router router;
    private final Faults faults;
    private final LoginRefusals refusals;
    private final Map<Session, Flow<Sent>> flows = new HashMap<>();

    private record Sent(Element stanza, Consumer<Element> next) {}

    FaultyInput(Router router, Faults faults, LoginRefusals refusals) {
        this.router = router;
        this.faults = faults;
        this.refusals = refusals;
    }

    @Override
    public void received(Session from, Element stanza, Consumer<Element> next) {
        boolean ping = Pings.isPing(stanza);
        Flow<Sent> flow = flows.computeIfAbsent(from, session -> new Flow<>(new Exit(session)));
        Passage passage = new Passage(Passage.Way.FROM, from.jid(), ping, stanza);
        flow.send(new Sent(stanza, next), stanza, faults.strike(passage));
    }

    @Override
    public void ended(Session session) {
        flows.remove(session);
    }

    @Override
    public void deleted(Account account) {
        refusals.clear(account.jid());
        faults.removeIf(
                fault -> fault.who() instanceof Jid jid && account.jid().equals(jid.asBareJid()));
    }

    private final class Exit implements Flow.Exit<Sent> {

        private final Session session;

        Exit(Session session) {
            this.session = session;
        }

        @Override
        public void pass(Sent sent, Fate fate) {
            sent.next().accept(sent.stanza());
        }

        @Override
        public void withhold(Sent sent, Fate fate) {
            // The server has not received it.
        }

        @Override
        public void corrupt(Sent sent, String xml) {
            router.end(session, StreamError.NOT_WELL_FORMED, "the test has corrupted a stanza");
        }

        @Override
        public Sent altered(Sent sent, Element content) {
            return new Sent(content, sent.next());
        }
    }
}
