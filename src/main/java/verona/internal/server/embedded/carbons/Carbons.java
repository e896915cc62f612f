package verona.internal.server.embedded.carbons;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Forwarded;
import verona.internal.server.embedded.core.MessageListener;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** The sessions that want copies, and the copies they get: XEP-0280 §7 and §8. */
final class Carbons implements MessageListener, SessionListener {

    private final Set<Session> enabled = new HashSet<>();
    private final Eligibility eligibility = new Eligibility();

    void enable(Session session) {
        enabled.add(session);
    }

    void disable(Session session) {
        enabled.remove(session);
    }

    @Override
    public List<Session> held(
            Account account, Stanza message, Direction direction, List<Session> sessions) {
        if (!eligibility.has(account, message, direction)) {
            return List.of();
        }
        List<Session> others =
                account.sessions().stream()
                        .filter(session -> enabled.contains(session) && !sessions.contains(session))
                        .toList();
        others.forEach(session -> session.send(copy(message, direction, session)));
        return others;
    }

    private static Stanza copy(Stanza message, Direction direction, Session to) {
        Element copy =
                Elements.of(
                        CarbonsFeature.NAMESPACE,
                        direction == Direction.SENT ? "sent" : "received",
                        Forwarded.of(message.element()));
        Element wrapper =
                Elements.of(Element.CLIENT, "message", copy)
                        .withAttribute("type", message.element().attribute("type"));
        return Stanza.of(wrapper, to.account().jid(), to.jid());
    }

    @Override
    public void ended(Session session) {
        disable(session);
    }

    @Override
    public void deleted(Account account) {
        eligibility.forget(account);
    }
}
