package verona.internal.server.embedded.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Keeps any XML for its owner's clients, private XML storage, XEP-0049. */
public final class PrivateStorageFeature implements Feature, IqHandler, SessionListener {

    private static final String NAMESPACE = "jabber:iq:private";

    /** By account; there by namespace and name, as an empty element of both. */
    private final Map<BareJid, Map<Element, Element>> stored = new HashMap<>();

    @Override
    public void install(Router router) {
        router.local().accountIq(NAMESPACE, this);
        router.listen(this);
    }

    @Override
    public Stanza handle(Stanza request) {
        BareJid owner = request.from().asBareJid();
        if (!owner.equals(request.to())) {
            throw new StanzaError(Condition.FORBIDDEN, "that is somebody else's");
        }
        Map<Element, Element> own = stored.computeIfAbsent(owner, jid -> new HashMap<>());
        List<Element> fragments = fragments(request.payload());
        return request.isSet() ? set(own, fragments, request) : get(own, fragments, request);
    }

    /** XEP-0049 §2.3: what is stored has a namespace of its own. */
    private static List<Element> fragments(Element query) {
        List<Element> fragments = query.children();
        if (!query.name().equals("query")
                || fragments.isEmpty()
                || fragments.stream().anyMatch(child -> child.namespace().equals(NAMESPACE))) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "what of which namespace?");
        }
        return fragments;
    }

    private static Stanza set(Map<Element, Element> own, List<Element> fragments, Stanza request) {
        fragments.forEach(fragment -> own.put(key(fragment), fragment));
        return request.result();
    }

    /** Where nothing has been stored, the answer is what was asked. */
    private static Stanza get(Map<Element, Element> own, List<Element> fragments, Stanza request) {
        if (fragments.size() > 1) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "ask for one thing at a time");
        }
        Element asked = fragments.get(0);
        Element found = own.getOrDefault(key(asked), asked);
        return request.result(Element.of(NAMESPACE, "query").withChild(found));
    }

    private static Element key(Element fragment) {
        return Element.of(fragment.namespace(), fragment.name());
    }

    @Override
    public void deleted(Account account) {
        stored.remove(account.jid());
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }
}
