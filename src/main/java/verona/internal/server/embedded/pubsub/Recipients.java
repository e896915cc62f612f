package verona.internal.server.embedded.pubsub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Session;
import verona.stanza.Element;

/**
 * Whom a node notifies, by subscription and by interest.
 *
 * @param concerned which subscriptions a notification is for
 */
record Recipients(PubsubService service, Node node, Predicate<Subscription> concerned) {

    /** Of notifications for all subscriptions. */
    Recipients(PubsubService service, Node node) {
        this(service, node, subscription -> true);
    }

    /** Everybody once, whoever has subscribed and is interested besides. */
    Set<Jid> all() {
        Set<Jid> recipients = new LinkedHashSet<>();
        List<Jid> interested = service.profile().audience().interestedIn(node.name());
        for (Subscription subscription : node.subscriptions()) {
            recipients.addAll(addresses(subscription, interested));
        }
        recipients.addAll(interested);
        recipients.removeIf(recipient -> !takes(recipient));
        return recipients;
    }

    /** XEP-0163 §4.3.2: a bare JID stands for its resources that have shown interest. */
    private List<Jid> addresses(Subscription subscription, List<Jid> interested) {
        Jid jid = subscription.jid();
        boolean reached = interested.stream().anyMatch(i -> jid.equals(i.asBareJid()));
        return reached || !isWanted(subscription) ? List.of() : List.of(jid);
    }

    /** §7.1.2.6: by which of its several subscriptions a JID is notified. */
    List<String> subscriptionIds(Jid recipient) {
        List<Subscription> all = node.ofJid(recipient);
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .filter(this::isWanted)
                        .map(Subscription::id)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Whether a subscriber wants to be notified now. */
    boolean isWanted(Subscription subscription) {
        return !subscription.isPending()
                && concerned.test(subscription)
                && subscription.options().deliver()
                && isWantedIn(presences(subscription.jid()), subscription.options());
    }

    /** Where presence is not known, it can't decide. */
    private static boolean isWantedIn(
            @Nullable Stream<Element> presences, SubscriptionOptions options) {
        return presences == null
                || options.isForAnyPresence()
                || presences.map(Recipients::show).anyMatch(options::wantedIn);
    }

    private static String show(Element presence) {
        return Objects.requireNonNullElse(Elements.childText(presence, "show"), OptionField.ONLINE);
    }

    private boolean takes(Jid recipient) {
        Stream<Element> presences = presences(recipient);
        boolean online =
                !node.config().is(NodeField.PRESENCE_BASED)
                        || presences == null
                        || presences.findAny().isPresent();
        return online && service.access(node).mayRead(recipient);
    }

    /** The presence of those who are available at an address; null for one of no account. */
    private @Nullable Stream<Element> presences(Jid recipient) {
        Account account = service.router().accounts().find(recipient.asBareJid());
        return account == null
                ? null
                : account.sessions().stream()
                        .filter(s -> !recipient.hasResource() || recipient.equals(s.jid()))
                        .map(Session::presence)
                        .filter(Objects::nonNull);
    }

    /** Whether who is at an address has asked for a body besides. */
    boolean wantsBody(Jid recipient) {
        return Stream.of(recipient, recipient.asBareJid())
                .flatMap(jid -> node.ofJid(jid).stream())
                .anyMatch(subscription -> subscription.options().includeBody());
    }
}
