package verona.internal.server.embedded.disco;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import verona.stanza.Element;

/** What an entity says about itself, XEP-0030 §3. */
public final class DiscoInfo {

    /** The namespace of questions about an entity. */
    public static final String INFO = "http://jabber.org/protocol/disco#info";

    /** The namespace of questions about what belongs to an entity. */
    public static final String ITEMS = "http://jabber.org/protocol/disco#items";

    private final List<Element> children = new ArrayList<>();

    /** An entity of that identity, that answers discovery. */
    public DiscoInfo(String category, String type, String name) {
        children.add(identity(category, type).withAttribute("name", name.isEmpty() ? null : name));
        features(List.of(INFO, ITEMS));
    }

    /** What an entity is. */
    public static Element identity(String category, String type) {
        return Element.of(INFO, "identity")
                .withAttribute("category", category)
                .withAttribute("type", type);
    }

    /** Adds what else it is, which comes first (XEP-0030 §3.1). */
    DiscoInfo identities(List<Element> identities) {
        children.addAll(1, identities);
        return this;
    }

    /** Adds features. */
    public DiscoInfo features(List<String> names) {
        for (String name : names) {
            children.add(Element.of(INFO, "feature").withAttribute("var", name));
        }
        return this;
    }

    /** Adds a form with more (XEP-0128). */
    public DiscoInfo form(Element form) {
        children.add(form);
        return this;
    }

    /** The answer's payload; what several features say is said once. */
    public Element toElement() {
        return Element.of(INFO, "query")
                .withContents(new ArrayList<>(new LinkedHashSet<>(children)));
    }

    /** An entity that belongs to another. */
    public static Element item(CharSequence jid, String name) {
        return Element.of(ITEMS, "item")
                .withAttribute("jid", jid)
                .withAttribute("name", name.isEmpty() ? null : name);
    }

    /** The payload that lists what belongs to an entity. */
    public static Element items(List<Element> items) {
        return Element.of(ITEMS, "query").withContents(items);
    }
}
