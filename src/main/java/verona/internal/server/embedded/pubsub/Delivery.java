package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/**
 * How notifications go to the subscribers of a node, or of a collection that it is in.
 *
 * @param collection by whose name they come; null for the node itself
 */
record Delivery(Recipients recipients, @Nullable String collection) {

    /** XEP-0131. */
    static final String SHIM = "http://jabber.org/protocol/shim";

    /** To all subscribers of a node. */
    static Delivery own(PubsubService service, Node node) {
        return new Delivery(new Recipients(service, node), null);
    }

    /**
     * To the subscribers of a node, and of the collections that contain it.
     *
     * @param below how many levels below the node it is what they are notified about
     */
    static List<Delivery> of(PubsubService service, Node node, NotificationType type, int below) {
        List<Delivery> deliveries = new ArrayList<>();
        service.graph()
                .distances(node)
                .forEach(
                        (at, distance) -> {
                            int depth = distance + below;
                            Recipients recipients =
                                    new Recipients(
                                            service,
                                            at,
                                            each ->
                                                    depth == 0
                                                            || each.options().cover(type, depth));
                            deliveries.add(new Delivery(recipients, at == node ? null : at.name()));
                        });
        return deliveries;
    }

    /**
     * Sends a notification to all of them.
     *
     * @param body what those get besides who want a body, null for nothing
     */
    void send(Element message, @Nullable Element body) {
        recipients.all().forEach(to -> send(message, body, to));
    }

    /** Sends it to one of them. */
    void send(Element message, @Nullable Element body, Jid to) {
        boolean bodied = body != null && recipients.wantsBody(to);
        Element content = bodied ? message.withChild(body) : message;
        List<Element> headers = headers(to);
        Element whole =
                headers.isEmpty()
                        ? content
                        : content.withChild(Element.of(SHIM, "headers").withContents(headers));
        PubsubService service = recipients.service();
        Element identified = whole.withAttribute("id", UUID.randomUUID().toString());
        service.router().route(Stanza.of(identified, service.jid(), to));
    }

    /** XEP-0248 §5.3.1, and §7.1.2.6 of XEP-0060. */
    private List<Element> headers(Jid to) {
        List<Element> headers = new ArrayList<>();
        if (collection != null) {
            headers.add(header("Collection", collection));
        }
        recipients.subscriptionIds(to).forEach(id -> headers.add(header("SubID", id)));
        return headers;
    }

    private static Element header(String name, String value) {
        return Elements.text(SHIM, "header", value).withAttribute("name", name);
    }
}
