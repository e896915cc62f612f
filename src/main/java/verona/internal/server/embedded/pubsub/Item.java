package verona.internal.server.embedded.pubsub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.stanza.Element;

/**
 * A published item.
 *
 * @param publisher who published it, as the service saw it
 * @param payload null where it is but a notification
 */
record Item(String id, BareJid publisher, @Nullable Element payload, Instant published) {

    /** The whole item. */
    Element toElement(String namespace, NodeConfig config) {
        Element item = withoutPayload(namespace, config);
        return payload == null ? item : item.withChild(payload);
    }

    /** §7.1.2.3: the publisher is what the service says, never what the item said. */
    Element withoutPayload(String namespace, NodeConfig config) {
        boolean exposed = config.is(NodeField.ITEM_REPLY, "publisher");
        return Element.of(namespace, "item")
                .withAttribute("id", id)
                .withAttribute("publisher", exposed ? publisher : null);
    }
}
