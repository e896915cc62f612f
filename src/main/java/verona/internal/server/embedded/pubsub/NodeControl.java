package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Nodes of a service, made and filled by nobody's client. Belongs to the dispatcher. */
public final class NodeControl {

    private final PubsubService service;

    NodeControl(PubsubService service) {
        this.service = service;
    }

    /** The names of all nodes. */
    public List<String> nodes() {
        return service.nodes().stream().map(Node::name).toList();
    }

    /**
     * Makes a node.
     *
     * @param configuration by the fields' names of XEP-0060 §16.4.4, such as {@code
     *     pubsub#access_model}; the rest is as the service has it
     * @throws StanzaError if there is such a node already, or a value can't be
     */
    public void create(String node, BareJid owner, Map<String, List<String>> configuration) {
        Map<NodeField, List<String>> fields = ConfigForm.known(configuration, service.profile());
        NodeConfig config = service.profile().defaults().with(fields);
        Creation.add(service, new Node(node, owner, config, service.router().clock()), null);
    }

    /**
     * Configures a node and tells its subscribers.
     *
     * @throws StanzaError if there is no such node, nodes have no such field, or it can't be that
     */
    public void configure(String node, String variable, List<String> values) {
        if (!ConfigForm.isKnown(variable, service.profile())) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "nodes have no field " + variable);
        }
        Node found = service.require(node);
        Configuration.apply(
                service,
                found,
                ConfigForm.known(Map.of(variable, values), service.profile()),
                null);
    }

    /**
     * Who made a node.
     *
     * @throws StanzaError if there is no such node
     */
    public BareJid creator(String node) {
        return service.require(node).creator();
    }

    /**
     * Publishes an item and tells the subscribers, whoever may publish.
     *
     * @param id null for one that the service chooses
     * @return the id
     * @throws StanzaError if there is no such node, or it is a collection
     */
    public String publish(String node, BareJid publisher, @Nullable String id, Element payload) {
        Node found = service.require(node);
        Publication.requireLeaf(found);
        Item item =
                new Item(
                        id == null ? UUID.randomUUID().toString() : id,
                        publisher,
                        payload,
                        service.router().clock().now());
        Publication.publish(service, found, item);
        return item.id();
    }

    /**
     * The items of a node, the oldest first, as who retrieves them sees them.
     *
     * @throws StanzaError if there is no such node
     */
    public List<Element> items(String node) {
        Node found = service.require(node);
        return found.items().all().stream()
                .map(item -> item.toElement(Pubsub.NAMESPACE, found.config()))
                .toList();
    }

    /**
     * Deletes a node and tells the subscribers.
     *
     * @throws StanzaError if there is no such node
     */
    public void delete(String node) {
        Removal.delete(service, service.require(node), null);
    }
}
