package verona.internal.server.embedded.info;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Since when the server runs, and since when accounts are away. */
final class LastActivity implements SessionListener {

    static final String NAMESPACE = "jabber:iq:last";

    private record Leave(Instant moment, String status) {}

    private final Map<Account, Leave> left = new HashMap<>();
    private final Router router;
    private final Instant start;

    LastActivity(Router router) {
        this.router = router;
        start = router.clock().now();
    }

    @Override
    public void gone(Session session, Element presence) {
        String status = Elements.childText(presence, "status");
        left.put(session.account(), new Leave(router.clock().now(), status == null ? "" : status));
    }

    @Override
    public void deleted(Account account) {
        left.remove(account);
    }

    /** XEP-0012 §5. */
    Stanza ofServer(Stanza request) {
        return request.result(query(secondsSince(start)));
    }

    /** XEP-0012 §3. */
    Stanza ofAccount(Stanza request) {
        if (!router.local().mayKnow(request.from(), request.to())) {
            throw new StanzaError(Condition.FORBIDDEN, "you are not subscribed to that presence");
        }
        Account account = router.accounts().find(request.to().asBareJid());
        Leave leave = account == null || isConnected(account) ? null : left.get(account);
        return request.result(
                leave == null
                        ? query(0)
                        : query(secondsSince(leave.moment())).withText(leave.status()));
    }

    private static boolean isConnected(Account account) {
        return !account.sessions().isEmpty();
    }

    /** Never negative: a clock that has been stopped in the past may show less than the moment. */
    private long secondsSince(Instant moment) {
        return Math.max(0, Duration.between(moment, router.clock().now()).toSeconds());
    }

    private static Element query(long seconds) {
        return Element.of(NAMESPACE, "query").withAttribute("seconds", Long.toString(seconds));
    }
}
