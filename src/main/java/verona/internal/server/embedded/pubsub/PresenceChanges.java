package verona.internal.server.embedded.pubsub;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What services do when subscribers come online, publishers go offline, and accounts go. */
public final class PresenceChanges implements SessionListener {

    private final Set<Jid> present = new HashSet<>();
    private final Supplier<Collection<PubsubService>> services;

    /** Of those services, asked for each time. */
    public PresenceChanges(Supplier<Collection<PubsubService>> services) {
        this.services = services;
    }

    @Override
    public void presence(Account account, Stanza presence) {
        boolean own = account.jid().equals(presence.from().asBareJid());
        if (own && presence.type().isEmpty() && present.add(presence.from())) {
            services.get().stream()
                    .filter(service -> !service.profile().isDecidedByCapabilities(presence))
                    .forEach(service -> arrived(service, presence.from()));
        }
    }

    private static void arrived(PubsubService service, Jid session) {
        service.nodes().stream()
                .filter(node -> isSubscribed(service, node, session))
                .forEach(node -> service.greet(session, node.name()));
    }

    private static boolean isSubscribed(PubsubService service, Node node, Jid session) {
        return node.subscriptions(session.asBareJid()).stream()
                .filter(new Recipients(service, node)::isWanted)
                .map(Subscription::jid)
                .anyMatch(jid -> !jid.hasResource() || jid.equals(session));
    }

    @Override
    public void gone(Session session, Element presence) {
        Account account = session.account();
        present.remove(session.jid());
        boolean last = account.sessions().stream().noneMatch(Session::isAvailable);
        for (PubsubService service : services.get()) {
            unsubscribe(service, session.jid());
            if (last) {
                unsubscribe(service, account.jid());
                left(service, account.jid());
            }
        }
    }

    /** §12.5: temporary subscriptions of that very JID end. */
    private static void unsubscribe(PubsubService service, Jid jid) {
        for (Node node : service.nodes()) {
            node.ofJid(jid).stream()
                    .filter(node::isTemporary)
                    .forEach(new SubscriptionChange(service, node)::leave);
        }
    }

    /** {@code pubsub#purge_offline}: what they have published goes with them. */
    private static void left(PubsubService service, BareJid publisher) {
        for (Node node : service.nodes()) {
            if (node.config().is(NodeField.PURGE_OFFLINE)) {
                node.items().all().stream()
                        .filter(item -> item.publisher().equals(publisher))
                        .forEach(item -> Retraction.remove(service, node, item.id(), true));
            }
        }
    }

    /** Whoever gets the name next is somebody else. */
    @Override
    public void deleted(Account account) {
        for (PubsubService service : services.get()) {
            for (Node node : service.nodes()) {
                node.forget(account.jid());
            }
        }
    }
}
