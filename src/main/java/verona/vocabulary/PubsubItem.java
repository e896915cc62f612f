package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.Payload;

/**
 * An item of a node (XEP-0060 §7.1.1), for {@link Pubsub} and {@link PubsubEvent}.
 *
 * <pre>{@code
 * Pubsub.publish("sonnets", Pubsub.item("18", entry))
 * }</pre>
 */
public final class PubsubItem extends ElementBuilder<PubsubItem> {

    PubsubItem() {
        this(Element.of(Pubsub.NAMESPACE, "item"));
    }

    private PubsubItem(Element item) {
        super(item);
    }

    @Override
    protected PubsubItem copy(Element item) {
        return new PubsubItem(item);
    }

    PubsubItem id(CharSequence id) {
        return attribute("id", id);
    }

    PubsubItem payload(Payload payload) {
        return child(payload);
    }

    /** Sets the JID of the entity that published it (XEP-0060 §7.1.2.3). */
    public PubsubItem publisher(CharSequence jid) {
        return attribute("publisher", jid);
    }

    /** The item in the namespace of what holds it. */
    Element in(String namespace) {
        return element().withName(namespace, "item");
    }
}
