package verona.internal.server.embedded.pubsub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.ServerClock;

/** A leaf node: its configuration, who is what to it, and what has been published to it. */
final class Node {

    private final String name;
    private final BareJid creator;
    private final Instant created;
    private final ServerClock clock;
    private final Map<BareJid, Affiliation> affiliations = new LinkedHashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Items items = new Items();
    private NodeConfig config;

    Node(String name, BareJid creator, NodeConfig config, ServerClock clock) {
        this.name = name;
        this.creator = creator;
        this.config = config;
        this.clock = clock;
        created = clock.now();
        affiliations.put(creator, Affiliation.OWNER);
    }

    String name() {
        return name;
    }

    BareJid creator() {
        return creator;
    }

    Instant created() {
        return created;
    }

    NodeConfig config() {
        return config;
    }

    /** Sets another configuration, and drops what it leaves no place for. */
    void config(NodeConfig other) {
        config = other;
        items.trim(config.is(NodeField.PERSIST_ITEMS) ? config.maxItems() : 0);
    }

    Affiliation affiliation(BareJid jid) {
        return affiliations.getOrDefault(jid, Affiliation.NONE);
    }

    void affiliate(BareJid jid, Affiliation affiliation) {
        if (affiliation == Affiliation.NONE) {
            affiliations.remove(jid);
        } else {
            affiliations.put(jid, affiliation);
        }
    }

    /** Everybody who is something to the node. */
    List<BareJid> affiliated() {
        return new ArrayList<>(affiliations.keySet());
    }

    List<BareJid> affiliated(Affiliation affiliation) {
        return affiliated().stream().filter(jid -> affiliation(jid) == affiliation).toList();
    }

    /** The subscription of that very JID, the first if there are several. */
    @Nullable Subscription subscription(Jid jid) {
        return ofJid(jid).stream().findFirst().orElse(null);
    }

    /** All subscriptions of that very JID. */
    List<Subscription> ofJid(Jid jid) {
        return subscriptions().stream().filter(each -> each.jid().equals(jid)).toList();
    }

    void add(Subscription subscription) {
        if (!subscriptions.contains(subscription)) {
            subscriptions.add(subscription);
        }
    }

    void remove(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    /** All subscriptions, those that are pending too. */
    List<Subscription> subscriptions() {
        subscriptions.removeIf(this::isOver);
        return new ArrayList<>(subscriptions);
    }

    /** §12.19. */
    private boolean isOver(Subscription subscription) {
        return subscription.options().haveExpired(clock.now());
    }

    /** Whether a subscription ends when its subscriber goes, §12.5. */
    boolean isTemporary(Subscription subscription) {
        return config.is(NodeField.TEMPORARY) || subscription.options().endWithPresence();
    }

    /** Those of a bare JID and of its full JIDs. */
    List<Subscription> subscriptions(BareJid entity) {
        return subscriptions().stream()
                .filter(subscription -> subscription.jid().asBareJid().equals(entity))
                .toList();
    }

    /** Lets nobody of that name be anything to the node. */
    void forget(BareJid entity) {
        affiliations.remove(entity);
        subscriptions(entity).forEach(this::remove);
    }

    /** What it keeps and has not expired. */
    Items items() {
        int seconds = config.number(NodeField.ITEM_EXPIRE);
        if (seconds < Integer.MAX_VALUE) {
            items.expire(clock.now().minusSeconds(seconds));
        }
        return items;
    }
}
