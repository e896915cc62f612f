package verona.internal.server.embedded.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.stanza.Element;

/**
 * The pings that wait for answers: those may be a test's way to learn that all has been handled, so
 * a fault meant for the next stanza must not hit them.
 */
final class Pings implements StanzaFilter, SessionListener {

    private static final String PING = "urn:xmpp:ping";

    private final Map<Jid, Set<String>> pings = new HashMap<>();

    /** Whether a stanza of a client's is a ping. */
    static boolean isPing(Element stanza) {
        return "get".equals(stanza.attribute("type")) && stanza.child(PING, "ping") != null;
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
}
