package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * An entity's identities and features: {@code <query
 * xmlns='http://jabber.org/protocol/disco#info'/>} (XEP-0030 §3).
 *
 * <pre>{@code
 * romeo.receives(iqResult("disco1")
 *         .with(Disco.info().identity("conference", "text").feature("urn:xmpp:mam:2")));
 * }</pre>
 */
public final class DiscoInfo extends ElementPayload<DiscoInfo> {

    private static final String NAMESPACE = "http://jabber.org/protocol/disco#info";

    /** A query without content. */
    DiscoInfo() {
        this(Element.of(NAMESPACE, "query"));
    }

    private DiscoInfo(Element query) {
        super(query);
    }

    @Override
    protected DiscoInfo copy(Element query) {
        return new DiscoInfo(query);
    }

    /** Sets the queried node (XEP-0030 §3.2). */
    public DiscoInfo node(CharSequence node) {
        return attribute("node", node);
    }

    /** Adds an identity: {@code identity("conference", "text")}. */
    public DiscoInfo identity(CharSequence category, CharSequence type) {
        return child(identityElement(category, type));
    }

    /** Adds an identity with a name: {@code identity("conference", "text", "Verona")}. */
    public DiscoInfo identity(CharSequence category, CharSequence type, CharSequence name) {
        return child(identityElement(category, type).withAttribute("name", name));
    }

    /** Adds an identity with a name in that language, {@code xml:lang} (XEP-0030 §3.1). */
    public DiscoInfo identity(
            CharSequence category, CharSequence type, CharSequence name, CharSequence lang) {
        return child(
                identityElement(category, type)
                        .withAttribute("name", name)
                        .withAttribute(Element.XML_LANG, lang));
    }

    /** Adds features, by their namespaces. */
    public DiscoInfo feature(CharSequence... features) {
        DiscoInfo info = this;
        for (CharSequence feature : features) {
            info = info.child(Element.of(NAMESPACE, "feature").withAttribute("var", feature));
        }
        return info;
    }

    /** Adds a form with more information (XEP-0128). */
    public DiscoInfo form(DataForm form) {
        return child(form.toElement());
    }

    private static Element identityElement(CharSequence category, CharSequence type) {
        return Element.of(NAMESPACE, "identity")
                .withAttribute("category", category)
                .withAttribute("type", type);
    }
}
