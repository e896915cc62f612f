package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * The {@code <pubsub xmlns='http://jabber.org/protocol/pubsub'/>} of a request or its answer
 * (XEP-0060), made by the methods of {@link Pubsub}.
 *
 * <pre>{@code
 * romeo.sends(iqSet("pub1").with(Pubsub.publish("sonnets", Pubsub.item("18", entry))
 *         .publishOptions(Pubsub.publishOptions().field("pubsub#access_model", "whitelist"))));
 * }</pre>
 */
public final class PubsubElement extends ElementPayload<PubsubElement> {

    private PubsubElement(Element pubsub) {
        super(pubsub);
    }

    static PubsubElement of(Element content) {
        return new PubsubElement(Element.of(Pubsub.NAMESPACE, "pubsub").withChild(content));
    }

    @Override
    protected PubsubElement copy(Element pubsub) {
        return new PubsubElement(pubsub);
    }

    /**
     * Adds what the node's configuration must be for an item to be published (XEP-0060 §7.1.5), a
     * form that begins with {@link Pubsub#publishOptions()}.
     */
    public PubsubElement publishOptions(DataForm form) {
        return single(in("publish-options", form));
    }

    /**
     * Adds options to a request to subscribe (XEP-0060 §6.3.7), a form that begins with {@link
     * Pubsub#subscribeOptions()}.
     */
    public PubsubElement options(DataForm form) {
        return single(in("options", form));
    }

    /**
     * Adds a configuration to a request to create a node (XEP-0060 §8.1.3), a form that begins with
     * {@link Pubsub#nodeConfig()}.
     */
    public PubsubElement configure(DataForm form) {
        return single(in("configure", form));
    }

    /** Adds the page of items that is requested or returned (XEP-0060 §6.5.4, XEP-0059). */
    public PubsubElement page(Page page) {
        return child(page);
    }

    private static Element in(String name, DataForm form) {
        return Element.of(Pubsub.NAMESPACE, name).withChild(form.toElement());
    }
}
