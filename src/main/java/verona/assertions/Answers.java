package verona.assertions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** What a stanza says in payloads that tests often ask about. */
final class Answers {

    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    private static final String MAM = "urn:xmpp:mam:2";
    private static final String FORWARD = "urn:xmpp:forward:0";

    private Answers() {}

    /** The ids of a node's items in an answer or an event (XEP-0060). */
    static List<String> itemIds(Element stanza, String node) {
        return Stream.concat(
                        itemsIn(stanza, PUBSUB, "pubsub"),
                        itemsIn(stanza, PUBSUB + "#event", "event"))
                .filter(items -> node.equals(items.attribute("node")))
                .flatMap(items -> children(items, items.namespace(), "item"))
                .map(item -> Objects.requireNonNullElse(item.attribute("id"), ""))
                .toList();
    }

    private static Stream<Element> itemsIn(Element stanza, String namespace, String name) {
        return children(stanza, namespace, name)
                .flatMap(payload -> children(payload, namespace, "items"));
    }

    /** The features in an answer of service discovery (XEP-0030 §3.1). */
    static List<String> features(Element stanza) {
        return children(stanza, DISCO_INFO, "query")
                .flatMap(query -> children(query, DISCO_INFO, "feature"))
                .map(feature -> Objects.requireNonNullElse(feature.attribute("var"), ""))
                .toList();
    }

    /** The archived stanzas in a result of an archive (XEP-0313 §4.2). */
    static Stream<Element> archived(Element stanza) {
        return children(stanza, MAM, "result").flatMap(Answers::forwarded);
    }

    /** The stanzas that an element forwards (XEP-0297 §3). */
    static Stream<Element> forwarded(Element carrier) {
        return children(carrier, FORWARD, "forwarded")
                .flatMap(forwarded -> forwarded.children().stream());
    }

    /** Whether the answer of an archive is said to be complete (XEP-0313 §4.3.2). */
    static @Nullable String complete(Element stanza) {
        Element fin = stanza.child(MAM, "fin");
        return fin == null ? null : Objects.requireNonNullElse(fin.attribute("complete"), "false");
    }

    private static Stream<Element> children(Element parent, String namespace, String name) {
        return parent.children().stream().filter(child -> child.is(namespace, name));
    }
}
