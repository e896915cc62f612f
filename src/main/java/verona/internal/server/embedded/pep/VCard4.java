package verona.internal.server.embedded.pep;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.pubsub.Pubsub;
import verona.stanza.Element;

/** vCards that are asked for and set without publish-subscribe, but are items all the same. */
record VCard4(PersonalServices services) implements IqHandler {

    static final String NAMESPACE = "urn:ietf:params:xml:ns:vcard-4.0";

    private static final String NODE = "urn:xmpp:vcard4";

    @Override
    public Stanza handle(Stanza request) {
        return request.isSet() ? set(request) : get(request);
    }

    private Stanza get(Stanza request) {
        Element items =
                Element.of(Pubsub.NAMESPACE, "items")
                        .withAttribute("node", NODE)
                        .withAttribute("max_items", "1");
        return request.result(first(first(first(ask(request, items)))));
    }

    private static Element first(@Nullable Element parent) {
        List<Element> children = parent == null ? List.of() : parent.children();
        if (children.isEmpty()) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no vCard");
        }
        return children.get(0);
    }

    private Stanza set(Stanza request) {
        Element item =
                Elements.of(Pubsub.NAMESPACE, "item", request.payload())
                        .withAttribute("id", "current");
        Element publish =
                Elements.of(Pubsub.NAMESPACE, "publish", item).withAttribute("node", NODE);
        ask(request, publish);
        return request.result();
    }

    /** Has the account's service do it, with the same rights. */
    private @Nullable Element ask(Stanza request, Element action) {
        Element iq =
                request.element()
                        .withContents(List.of(Elements.of(Pubsub.NAMESPACE, "pubsub", action)));
        Stanza answer =
                services.of(request.to().asBareJid())
                        .handle(new Stanza(iq, request.from(), request.to()));
        return answer == null ? null : answer.element().children().get(0);
    }
}
