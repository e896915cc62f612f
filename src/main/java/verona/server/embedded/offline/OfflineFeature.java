package verona.server.embedded.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verona.server.embedded.core.Account;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Session;
import verona.server.embedded.core.SessionListener;
import verona.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Keeps messages until their account is there again, XEP-0160. */
public final class OfflineFeature implements Feature, SessionListener {

    private static final String DELAY = "urn:xmpp:delay";

    private final Map<Account, List<Stanza>> kept = new HashMap<>();

    @Override
    public void install(Router router) {
        router.local().offlineMessages((account, message) -> store(router, account, message));
        router.listen(this);
    }

    /** XEP-0160 §3: what has no body, like a chat state, is not worth keeping. */
    private boolean store(Router router, Account account, Stanza message) {
        if (message.element().child(Element.CLIENT, "body") == null) {
            return false;
        }
        Element delayed = message.element().withChild(delay(router));
        kept.computeIfAbsent(account, a -> new ArrayList<>())
                .add(new Stanza(delayed, message.from(), message.to()));
        return true;
    }

    private static Element delay(Router router) {
        return Element.of(DELAY, "delay")
                .withAttribute("from", router.domain())
                .withAttribute("stamp", router.clock().stamp());
    }

    @Override
    public void reachable(Session session) {
        List<Stanza> messages = kept.remove(session.account());
        if (messages != null) {
            messages.forEach(session::send);
        }
    }

    @Override
    public void deleted(Account account) {
        kept.remove(account);
    }

    @Override
    public List<String> serverFeatures() {
        return List.of("msgoffline");
    }
}
