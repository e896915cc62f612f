package verona.internal.server.embedded.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.stanza.Element;

/**
 * The faults that wait for stanzas, and the pings that wait for answers: those may be a test's way
 * to learn that all has been handled, so a fault meant for the next stanza must not hit them.
 */
public final class Faults implements StanzaFilter, SessionListener {

    private static final String PING = "urn:xmpp:ping";

    private final List<Fault> waiting = new ArrayList<>();
    private final Map<Jid, Set<String>> pings = new HashMap<>();

    Faults() {}

    /** Has a fault wait for its stanza; the one that has waited longest gets the first it fits. */
    public void add(Fault fault) {
        waiting.add(fault);
    }

    /** The fault that affects a stanza; null if there is none. */
    @Nullable Fault next(EntityFullJid client, Element stanza, boolean pong) {
        waiting.removeIf(Fault::isReleased);
        for (Fault fault : waiting) {
            if (fault.matches(client, stanza, pong)) {
                waiting.remove(fault);
                return fault;
            }
        }
        return null;
    }

    @Override
    public Stanza sent(Session from, Stanza stanza) {
        if (stanza.isRequest() && stanza.payload().namespace().equals(PING)) {
            pings.computeIfAbsent(from.jid(), jid -> new HashSet<>()).add(id(stanza));
        }
        return stanza;
    }

    /** Whether a stanza answers a ping; each ping is answered once. */
    boolean isPong(EntityFullJid client, Stanza stanza) {
        Set<String> open = pings.get(client);
        return open != null && stanza.isAnswer() && open.remove(id(stanza));
    }

    private static String id(Stanza stanza) {
        return Elements.attribute(stanza.element(), "id", "");
    }

    @Override
    public void ended(Session session) {
        pings.remove(session.jid());
    }

    @Override
    public void deleted(Account account) {
        waiting.removeIf(fault -> fault.isFor(account.jid()));
    }
}
