package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Stanza;
import verona.server.embedded.options.EmbeddedServerOptions;

/** In what a service at a domain and one at an account differ. */
public final class Profile {

    private static final String CAPABILITIES = "http://jabber.org/protocol/caps";

    private final Predicate<Jid> administrators;
    private final Predicate<Jid> creators;
    private final boolean personal;
    private final NodeConfig defaults;
    private final Audience audience;
    private final boolean severalSubscriptions;
    private final boolean collections;

    private Profile(
            Predicate<Jid> administrators,
            Predicate<Jid> creators,
            boolean personal,
            Map<NodeField, List<String>> defaults,
            Audience audience,
            boolean severalSubscriptions,
            boolean collections) {
        this.severalSubscriptions = severalSubscriptions;
        this.collections = collections;
        this.administrators = administrators;
        this.creators = creators;
        this.personal = personal;
        this.defaults = NodeConfig.of(defaults);
        this.audience = audience;
    }

    /** A service of a domain; §8.1 lets it decide who creates nodes. */
    static Profile ofService(EmbeddedServerOptions options, Predicate<Jid> creators) {
        return new Profile(
                options::isAdmin,
                creators,
                false,
                Map.of(),
                node -> List.of(),
                options.severalSubscriptions(),
                options.collections());
    }

    /** An account's own service, with the defaults of XEP-0163 §5. */
    public static Profile ofAccount(BareJid account, Audience audience) {
        Map<NodeField, List<String>> defaults =
                Map.of(
                        NodeField.MAX_ITEMS,
                        List.of("1"),
                        NodeField.ACCESS_MODEL,
                        List.of("presence"),
                        NodeField.SEND_LAST,
                        List.of("on_sub_and_presence"));
        Predicate<Jid> owner = jid -> account.equals(jid.asBareJid());
        return new Profile(owner, owner, true, defaults, audience, false, false);
    }

    /** §6.1.6: what identifies the next subscription; null where each JID has just one. */
    @Nullable String newSubscriptionId() {
        return severalSubscriptions ? UUID.randomUUID().toString() : null;
    }

    /** What discovery says about a service that is a domain's. */
    List<String> features() {
        return ServiceFeatures.service(severalSubscriptions, collections);
    }

    /** The headers that its notifications can have, as features (XEP-0131 §3.2). */
    List<String> headers() {
        return ServiceFeatures.headers(severalSubscriptions, collections);
    }

    /** Whether it has collections, XEP-0248. */
    boolean hasCollections() {
        return collections;
    }

    /** XEP-0248 §7.1.3.1. */
    void requireCollections() {
        if (!collections) {
            throw Errors.unsupported("collections", "there are no collections here");
        }
    }

    /** Who owns every node. */
    boolean isAdministrator(Jid jid) {
        return administrators.test(jid);
    }

    /** Who may create nodes. */
    boolean isCreator(Jid jid) {
        return creators.test(jid);
    }

    /** XEP-0163 §4.3.2: whether what a client's capabilities say goes before its subscriptions. */
    boolean isDecidedByCapabilities(Stanza presence) {
        return personal && presence.element().child(CAPABILITIES, "c") != null;
    }

    /** Whether publishing to a node that is not there creates it (XEP-0060 §7.1.4). */
    boolean createsOnPublish() {
        return personal;
    }

    /** How a node is configured whose owner has set nothing. */
    NodeConfig defaults() {
        return defaults;
    }

    Audience audience() {
        return audience;
    }
}
