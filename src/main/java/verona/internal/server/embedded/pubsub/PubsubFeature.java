package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Host;
import verona.internal.server.embedded.core.Router;
import verona.server.embedded.options.EmbeddedServerOptions;

/** A publish-subscribe service at {@code pubsub.} before the server's domain, XEP-0060. */
public final class PubsubFeature implements Feature {

    private final EmbeddedServerOptions options;
    private @Nullable PubsubService service;

    /** A service without nodes, as those options say. */
    public PubsubFeature(EmbeddedServerOptions options) {
        this.options = options;
    }

    @Override
    public void install(Router router) {
        router.hostService("pubsub", address -> host(router, address));
    }

    private Host host(Router router, DomainBareJid address) {
        PubsubService made =
                new PubsubService(router, address, Profile.ofService(options, creators(router)));
        router.listen(new PresenceChanges(() -> List.of(made)));
        service = made;
        return new PubsubHost(made);
    }

    private Predicate<Jid> creators(Router router) {
        Predicate<Jid> admins = options::isAdmin;
        return switch (options.nodeCreation()) {
            case ADMINS -> admins;
            case ACCOUNTS -> admins.or(jid -> router.accounts().find(jid.asBareJid()) != null);
            case EVERYBODY -> jid -> true;
        };
    }

    /** A way to make and fill nodes without a client, once this is installed. */
    public NodeControl control() {
        return Objects.requireNonNull(service).control();
    }
}
