package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** All nodes behind one address, XEP-0060. Belongs to the dispatcher. */
public final class PubsubService {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Router router;
    private final Jid jid;
    private final Profile profile;
    private NodeGraph graph = NodeGraph.EMPTY;

    /** A service without nodes, at that address. */
    public PubsubService(Router router, Jid jid, Profile profile) {
        this.router = router;
        this.jid = jid;
        this.profile = profile;
    }

    /**
     * Answers a request of either namespace; null where the answer has been sent already.
     *
     * @throws StanzaError if it is refused
     */
    public @Nullable Stanza handle(Stanza request) {
        return Requests.handle(this, request);
    }

    /** Takes a message if it is an owner's answer to whether somebody may subscribe. */
    public boolean takes(Stanza message) {
        return new Approval(this).takes(message);
    }

    /**
     * Sends what a node has last to who has come online, if it is configured so: §4.3.
     *
     * @return whether there is such a node for who has come
     */
    public boolean greet(Jid arrived, String name) {
        Node node = nodes.get(name);
        if (node == null || !access(node).mayRead(arrived)) {
            return false;
        }
        if (node.config().is(NodeField.SEND_LAST, "on_sub_and_presence")) {
            notifier(node).last(arrived);
        }
        return true;
    }

    /** Whether it has a node that anybody may read. */
    public boolean isOpen() {
        return nodes().stream().anyMatch(node -> node.config().is(NodeField.ACCESS_MODEL, "open"));
    }

    /** Deletes all nodes. */
    public void clear() {
        nodes().forEach(node -> Removal.delete(this, node, null));
    }

    /** A way to make and fill nodes without a client. */
    public NodeControl control() {
        return new NodeControl(this);
    }

    /** What discovery says about its nodes, as far as who asks may know. */
    public List<Element> items(Stanza request) {
        return NodeDisco.nodes(this, request);
    }

    /** What discovery says about the node that a request names; null where there is none. */
    public @Nullable Element node(Stanza request) {
        return NodeDisco.answer(this, request);
    }

    Router router() {
        return router;
    }

    Jid jid() {
        return jid;
    }

    Profile profile() {
        return profile;
    }

    Access access(Node node) {
        return new Access(this, node);
    }

    Notifier notifier(Node node) {
        return new Notifier(this, node);
    }

    /** Which nodes are in which collections. */
    NodeGraph graph() {
        return graph;
    }

    void graph(NodeGraph changed) {
        graph = changed;
    }

    /** A node's configuration, which also says which collections it is in (XEP-0248 §8.3). */
    NodeConfig config(Node node) {
        return profile.hasCollections() ? graph.describe(node) : node.config();
    }

    @Nullable Node find(String name) {
        return nodes.get(name);
    }

    /**
     * The node of that name.
     *
     * @throws StanzaError if there is none; it says where the node has moved to, §6.1.3.11
     */
    Node require(String name) {
        Node node = nodes.get(name);
        if (node != null) {
            return node;
        }
        String elsewhere = moved.get(name);
        throw elsewhere == null
                ? Errors.notFound("there is no such node")
                : new StanzaError(Condition.GONE, "modify", "the node has moved").at(elsewhere);
    }

    /** All nodes, as they are now. */
    List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }

    /**
     * Takes a new node in.
     *
     * @throws StanzaError if there is one of that name
     */
    void add(Node node) {
        if (nodes.putIfAbsent(node.name(), node) != null) {
            throw new StanzaError(Condition.CONFLICT, "there is such a node already");
        }
        moved.remove(node.name());
    }

    /**
     * Takes a node out.
     *
     * @param elsewhere where it has moved to, null for nowhere
     */
    void remove(Node node, @Nullable String elsewhere) {
        nodes.remove(node.name());
        if (elsewhere != null) {
            moved.put(node.name(), elsewhere);
        }
    }
}
