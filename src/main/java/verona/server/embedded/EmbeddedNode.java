package verona.server.embedded;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.pubsub.NodeControl;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * A publish-subscribe node of an {@link EmbeddedServer} (XEP-0060) or of one of its accounts
 * (XEP-0163), which a test can create, fill and inspect. Subscribers are notified of changes.
 *
 * <pre>{@code
 * server.node("news").owner(romeo.bareJid()).item("1", "<news xmlns='urn:example'/>");
 * server.account("juliet").node("urn:xmpp:nick").item("current", nick);
 * }</pre>
 *
 * <p>Methods that change an account's node create it if it does not exist; {@link #owner} creates a
 * node of the server. All others throw a {@link ServerException} if the node does not exist.
 */
public final class EmbeddedNode {

    private final Controls controls;
    private final Supplier<NodeControl> service;
    private final @Nullable BareJid account;
    private final String name;

    /**
     * @param account whose node it is, null for one of the server's
     */
    EmbeddedNode(
            Controls controls,
            Supplier<NodeControl> service,
            @Nullable BareJid account,
            String name) {
        this.controls = controls;
        this.service = service;
        this.account = account;
        this.name = name;
    }

    /** Its name (its NodeID, XEP-0060). */
    public String name() {
        return name;
    }

    /** Whether the node exists. */
    public boolean exists() {
        return ask(nodes -> nodes.nodes().contains(name));
    }

    /**
     * Creates the node, with that owner.
     *
     * @throws ServerException if the node already exists, or belongs to another account
     */
    public EmbeddedNode owner(CharSequence bareJid) {
        BareJid owner = Addresses.bare(bareJid);
        if (account != null && !account.equals(owner)) {
            throw new ServerException(name + " is a node of " + account + ", who owns it");
        }
        return tell(nodes -> nodes.create(name, owner, Map.of()));
    }

    /**
     * Sets a field of its configuration (XEP-0060 §8.2).
     *
     * @param field its name, such as {@code pubsub#access_model}
     * @throws ServerException if nodes have no such field, or it can't have these values
     */
    public EmbeddedNode configure(String field, String... values) {
        return tell(
                nodes -> {
                    makeAccounts(nodes);
                    nodes.configure(name, field, List.of(values));
                });
    }

    /** Publishes an item on behalf of the node's owner (XEP-0060 §7.1). */
    public EmbeddedNode item(String id, Element payload) {
        return tell(
                nodes -> {
                    makeAccounts(nodes);
                    nodes.publish(name, nodes.creator(name), id, payload);
                });
    }

    /**
     * Publishes an item whose payload is XML text.
     *
     * @throws ServerException if it is not well formed
     */
    public EmbeddedNode item(String id, String payload) {
        try {
            return item(id, Xml.read(payload));
        } catch (XmlException e) {
            throw new ServerException("the payload is not well formed: " + e.getMessage(), e);
        }
    }

    private void makeAccounts(NodeControl nodes) {
        if (account != null && !nodes.nodes().contains(name)) {
            nodes.create(name, account, Map.of());
        }
    }

    /** Its items, oldest first. */
    public List<Element> items() {
        return ask(nodes -> nodes.items(name));
    }

    /** Deletes the node and its items. */
    public void delete() {
        tell(nodes -> nodes.delete(name));
    }

    private EmbeddedNode tell(Consumer<NodeControl> change) {
        controls.tell(() -> change.accept(service.get()));
        return this;
    }

    private <T> T ask(Function<NodeControl, T> question) {
        return controls.ask(() -> question.apply(service.get()));
    }
}
