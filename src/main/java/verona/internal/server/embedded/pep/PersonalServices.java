package verona.internal.server.embedded.pep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.pubsub.Profile;
import verona.internal.server.embedded.pubsub.PubsubService;

/** The publish-subscribe services that accounts are, made when somebody first needs them. */
final class PersonalServices {

    private final Map<BareJid, PubsubService> services = new LinkedHashMap<>();
    private final Router router;
    private final Interests interests;

    PersonalServices(Router router) {
        this.router = router;
        interests = new Interests(router, this);
    }

    Interests interests() {
        return interests;
    }

    PubsubService of(BareJid account) {
        return services.computeIfAbsent(account, this::make);
    }

    private PubsubService make(BareJid account) {
        Profile profile = Profile.ofAccount(account, node -> interests.in(account, node));
        return new PubsubService(router, account, profile);
    }

    /** Whether the account has a node that anybody may read. */
    boolean isOpen(BareJid account) {
        PubsubService service = services.get(account);
        return service != null && service.isOpen();
    }

    /** Those that there are. */
    Collection<PubsubService> all() {
        return new ArrayList<>(services.values());
    }

    /** Deletes an account's nodes, and notifies their subscribers. */
    void remove(BareJid account) {
        PubsubService service = services.remove(account);
        if (service != null) {
            service.clear();
        }
        interests.forget(account);
    }
}
