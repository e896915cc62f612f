package verona.internal.server.embedded.pubsub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;

/**
 * A change of the configuration of a node, and of its place in the graph of nodes: whether it may
 * be made, and who learns of it, XEP-0248 §7.2.
 *
 * @param config what the node's configuration is to be
 */
record GraphChange(
        PubsubService service, Node node, NodeConfig config, NodeGraph before, NodeGraph after) {

    /**
     * The change to a configuration that may also say which nodes the node is in, or contains.
     *
     * @throws StanzaError if there is no node of a name
     */
    static GraphChange of(PubsubService service, Node node, NodeConfig wanted) {
        NodeGraph after = service.graph();
        if (wanted.isSet(NodeField.COLLECTION)) {
            after = after.withParents(node, nodes(service, node, wanted.all(NodeField.COLLECTION)));
        }
        if (wanted.isSet(NodeField.CHILDREN)) {
            after = after.withChildren(node, nodes(service, node, wanted.all(NodeField.CHILDREN)));
        }
        NodeConfig config = wanted.without(NodeField.COLLECTION, NodeField.CHILDREN);
        return new GraphChange(service, node, config, service.graph(), after);
    }

    /** The node itself may not be there yet. */
    private static List<Node> nodes(PubsubService service, Node node, List<String> names) {
        return names.stream()
                .map(name -> name.equals(node.name()) ? node : service.require(name))
                .toList();
    }

    /** A change of the graph alone. */
    static GraphChange of(PubsubService service, Node node, NodeGraph after) {
        return new GraphChange(service, node, node.config(), service.graph(), after);
    }

    /**
     * Checks that it may be made.
     *
     * @param actor who wants to make it; null for a test, which has all privileges
     * @throws StanzaError the error of XEP-0248 §7.2.3
     */
    void require(@Nullable Jid actor) {
        if (node.config().isCollection() && !config.isCollection()) {
            throw invalid("a collection can't become a leaf");
        }
        added().forEach(this::requirePossible);
        requireRoom(node);
        added().forEach(link -> requireRoom(link.parent()));
        if (actor != null) {
            added().forEach(link -> requireMayAdd(actor, link));
            removed().forEach(link -> requireMayRemove(actor, link));
        }
    }

    private void requirePossible(NodeGraph.Link link) {
        if (!config(link.parent()).isCollection()) {
            throw invalid(link.parent().name() + " is no collection");
        }
        if (after.isCyclic(link.child())) {
            throw invalid(link.child().name() + " would be in itself");
        }
    }

    private static StanzaError invalid(String text) {
        return Errors.of(Condition.NOT_ALLOWED, "invalid-options", text);
    }

    private void requireRoom(Node parent) {
        String most = config(parent).get(NodeField.CHILDREN_MAX);
        if (!most.isEmpty() && after.children(parent).size() > Integer.parseInt(most)) {
            throw Errors.of(
                    Condition.NOT_ALLOWED, "max-nodes-exceeded", parent.name() + " would be full");
        }
    }

    private NodeConfig config(Node other) {
        return other == node ? config : other.config();
    }

    /**
     * Whoever adds a node shows it to those who may read the collection, so it has to be theirs.
     */
    private void requireMayAdd(Jid actor, NodeGraph.Link link) {
        if (!isOwner(actor, link.child()) || !policyAllows(actor, link.parent())) {
            throw Errors.forbidden("you may not put " + link.child().name() + " there");
        }
    }

    private boolean policyAllows(Jid actor, Node parent) {
        return switch (config(parent).get(NodeField.ASSOCIATION_POLICY)) {
            case "all" -> true;
            case "whitelist" -> isOwner(actor, parent) || isListed(actor, parent);
            default -> isOwner(actor, parent);
        };
    }

    private boolean isListed(Jid actor, Node parent) {
        return config(parent)
                .all(NodeField.ASSOCIATION_WHITELIST)
                .contains(actor.asBareJid().toString());
    }

    private void requireMayRemove(Jid actor, NodeGraph.Link link) {
        if (!isOwner(actor, link.parent()) && !isOwner(actor, link.child())) {
            throw Errors.forbidden("you may not take " + link.child().name() + " out");
        }
    }

    private boolean isOwner(Jid actor, Node of) {
        return service.access(of).affiliation(actor) == Affiliation.OWNER;
    }

    /** Makes it; a node that becomes a collection loses its items (XEP-0248 §7.2.4). */
    void commit() {
        node.config(
                config.isCollection()
                        ? config.with(Map.of(NodeField.PERSIST_ITEMS, List.of("0")))
                        : config);
        service.graph(after);
    }

    /** Tells the subscribers of collections which nodes these have got and lost. */
    void announce() {
        announce("associate", added());
        announce("dissociate", removed());
    }

    private void announce(String what, Set<NodeGraph.Link> links) {
        links.forEach(link -> service.notifier(link.parent()).association(what, link.child()));
    }

    private Set<NodeGraph.Link> added() {
        return difference(after, before);
    }

    private Set<NodeGraph.Link> removed() {
        return difference(before, after);
    }

    private static Set<NodeGraph.Link> difference(NodeGraph of, NodeGraph from) {
        Set<NodeGraph.Link> difference = new LinkedHashSet<>(of.links());
        difference.removeAll(from.links());
        return difference;
    }
}
