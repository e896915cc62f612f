package verona.internal.server.embedded.pubsub;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.LocalHost;
import verona.internal.server.embedded.core.StanzaError;

/** Who may do what at a node, XEP-0060 §4.1 and §4.5. */
record Access(PubsubService service, Node node) {

    Affiliation affiliation(Jid who) {
        return service.profile().isAdministrator(who)
                ? Affiliation.OWNER
                : node.affiliation(who.asBareJid());
    }

    void requireOwner(Jid who) {
        if (affiliation(who) != Affiliation.OWNER) {
            throw Errors.forbidden("only owners of the node may do that");
        }
    }

    /** §7.1.3.1, and what {@code pubsub#publish_model} adds to it. */
    void requirePublisher(Jid who) {
        Affiliation affiliation = affiliation(who);
        if (!affiliation.publishes() && !modelLetsPublish(affiliation, who)) {
            throw Errors.forbidden("you may not publish to this node");
        }
    }

    private boolean modelLetsPublish(Affiliation affiliation, Jid who) {
        return switch (node.config().get(NodeField.PUBLISH_MODEL)) {
            case "open" -> affiliation != Affiliation.OUTCAST;
            case "subscribers" -> isSubscribed(who);
            default -> false;
        };
    }

    private boolean isSubscribed(Jid who) {
        return node.subscriptions(who.asBareJid()).stream().anyMatch(s -> !s.isPending());
    }

    /** Checks that somebody may subscribe and retrieve items. */
    void requireReader(Jid who) {
        StanzaError refusal = refusal(who);
        if (refusal != null) {
            throw refusal;
        }
    }

    boolean mayRead(Jid who) {
        return refusal(who) == null;
    }

    /** Whether somebody may know that there is such a node, and what it is for. */
    boolean maySee(Jid who) {
        return needsApproval(who) || mayRead(who);
    }

    /** Whether an owner has to approve somebody's subscription, §6.1.4. */
    boolean needsApproval(Jid who) {
        return affiliation(who) == Affiliation.NONE
                && node.config().is(NodeField.ACCESS_MODEL, "authorize");
    }

    /** Why somebody may not read, null where it may: the errors of §6.1.3 and §6.5.9. */
    private @Nullable StanzaError refusal(Jid who) {
        Affiliation affiliation = affiliation(who);
        if (affiliation == Affiliation.NONE) {
            return refusalByModel(who);
        }
        return affiliation.reads() ? null : Errors.forbidden("you may not read this node");
    }

    private @Nullable StanzaError refusalByModel(Jid who) {
        return switch (node.config().get(NodeField.ACCESS_MODEL)) {
            case "open" -> null;
            case "presence" ->
                    isOwnersContact(who) ? null : unauthorized("presence-subscription-required");
            case "roster" -> isInGroup(who) ? null : unauthorized("not-in-roster-group");
            case "authorize" -> isSubscribed(who) ? null : unauthorized("not-subscribed");
            default ->
                    Errors.of(Condition.NOT_ALLOWED, "closed-node", "you are not on the whitelist");
        };
    }

    private static StanzaError unauthorized(String detail) {
        return Errors.of(Condition.NOT_AUTHORIZED, detail, "this node is not for everybody");
    }

    private boolean isOwnersContact(Jid who) {
        return owners().stream().anyMatch(owner -> local().mayKnow(who, owner));
    }

    private boolean isInGroup(Jid who) {
        List<String> allowed = node.config().all(NodeField.ROSTER_GROUPS);
        return owners().stream()
                .map(owner -> local().groups(owner, who.asBareJid()))
                .anyMatch(groups -> !Collections.disjoint(groups, allowed));
    }

    private List<BareJid> owners() {
        return node.affiliated(Affiliation.OWNER);
    }

    private LocalHost local() {
        return service.router().local();
    }
}
