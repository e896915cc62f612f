package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.server.embedded.options.EmbeddedServerOptions;

/** A publish-subscribe service at {@code pubsub.} before the server's domain, XEP-0060. */
public final class PubsubFeature implements Feature {

    private final EmbeddedServerOptions options;
    private @Nullable Router router;
    private @Nullable DomainBareJid address;

    /** Null until a stanza or a test asks for it. */
    private @Nullable PubsubService service;

    /** A service without nodes, as those options say. */
    public PubsubFeature(EmbeddedServerOptions options) {
        this.options = options;
    }

    @Override
    public void install(Router installed) {
        router = installed;
        address = installed.hostService("pubsub", domain -> new PubsubHost(service()));
        installed.listen(new PresenceChanges(() -> service == null ? List.of() : List.of(service)));
    }

    private PubsubService service() {
        PubsubService made = service;
        if (made == null) {
            made = make(Objects.requireNonNull(router), Objects.requireNonNull(address));
            service = made;
        }
        return made;
    }

    private PubsubService make(Router installed, DomainBareJid domain) {
        Profile profile = Profile.ofService(options, creators(installed));
        return new PubsubService(installed, domain, profile);
    }

    private Predicate<Jid> creators(Router installed) {
        Predicate<Jid> admins = options::isAdmin;
        return switch (options.nodeCreation()) {
            case ADMINS -> admins;
            case ACCOUNTS -> admins.or(jid -> installed.accounts().find(jid.asBareJid()) != null);
            case EVERYBODY -> jid -> true;
        };
    }

    /** A way to make and fill nodes without a client, once this is installed. */
    public NodeControl control() {
        return service().control();
    }
}
