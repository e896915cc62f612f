package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * An entity's items: {@code <query xmlns='http://jabber.org/protocol/disco#items'/>} (XEP-0030 §4).
 *
 * <pre>{@code
 * romeo.receives(iqResult("rooms1").with(Disco.items().item(room)));
 * }</pre>
 */
public final class DiscoItems extends ElementPayload<DiscoItems> {

    private static final String NAMESPACE = "http://jabber.org/protocol/disco#items";

    /** A query without content. */
    DiscoItems() {
        this(Element.of(NAMESPACE, "query"));
    }

    private DiscoItems(Element query) {
        super(query);
    }

    @Override
    protected DiscoItems copy(Element query) {
        return new DiscoItems(query);
    }

    /** Sets the queried node (XEP-0030 §4.2). */
    public DiscoItems node(CharSequence node) {
        return attribute("node", node);
    }

    /** Adds an item with that JID. */
    public DiscoItems item(CharSequence jid) {
        return child(itemElement(jid));
    }

    /** Adds an item with that JID and name. */
    public DiscoItems item(CharSequence jid, CharSequence name) {
        return child(itemElement(jid).withAttribute("name", name));
    }

    /** Adds an item that is a node at that JID (XEP-0030 §4.2). */
    public DiscoItems nodeItem(CharSequence jid, CharSequence node) {
        return child(itemElement(jid).withAttribute("node", node));
    }

    /** Adds an item that is a node at that JID, with a name (XEP-0030 §4.2). */
    public DiscoItems nodeItem(CharSequence jid, CharSequence node, CharSequence name) {
        return child(itemElement(jid).withAttribute("node", node).withAttribute("name", name));
    }

    private static Element itemElement(CharSequence jid) {
        return Element.of(NAMESPACE, "item").withAttribute("jid", jid);
    }
}
