package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verona.SubmittedForm;
import verona.XmppClient;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;

/**
 * Requests to a publish-subscribe service, and what it answers.
 *
 * @param jid the service or the account (XEP-0163) that has the nodes; {@code ""} for the client's
 *     own account
 */
public record Pubsub(CharSequence jid) {

    public static final String NAMESPACE = "http://jabber.org/protocol/pubsub";
    public static final String OWNER = NAMESPACE + "#owner";
    public static final String EVENT = NAMESPACE + "#event";
    public static final String ERRORS = NAMESPACE + "#errors";

    private static final String ID = "pubsub";

    /** A request for a change, with that content in {@code <pubsub/>}. */
    public IqSpec set(String content) {
        return addressed(iqSet(ID)).with(pubsub(NAMESPACE, content));
    }

    /** A request for information. */
    public IqSpec get(String content) {
        return addressed(iqGet(ID)).with(pubsub(NAMESPACE, content));
    }

    /** An owner's request for a change (XEP-0060 §8). */
    public IqSpec ownerSet(String content) {
        return addressed(iqSet(ID)).with(pubsub(OWNER, content));
    }

    /** An owner's request for information. */
    public IqSpec ownerGet(String content) {
        return addressed(iqGet(ID)).with(pubsub(OWNER, content));
    }

    /** Any request with that content, of {@code get} or {@code set}. */
    IqSpec request(String type, String namespace, String content) {
        return addressed(type.equals("get") ? iqGet(ID) : iqSet(ID))
                .with(pubsub(namespace, content));
    }

    /** A request for the features of the service, or of a node (XEP-0030 §3). */
    public IqSpec discoInfo(String... node) {
        return addressed(iqGet(ID)).with(query("info", node));
    }

    /** A request for the nodes of the service, or for the items of a node (XEP-0030 §4). */
    public IqSpec discoItems(String... node) {
        return addressed(iqGet(ID)).with(query("items", node));
    }

    private static Element query(String name, String... node) {
        Element query = payload("http://jabber.org/protocol/disco#" + name, "query");
        return node.length == 0 ? query : query.withAttribute("node", node[0]);
    }

    private IqSpec addressed(IqSpec request) {
        return jid.isEmpty() ? request : request.to(jid);
    }

    private static String pubsub(String namespace, String content) {
        return "<pubsub xmlns='" + namespace + "'>" + content + "</pubsub>";
    }

    /**
     * Sends a request, and receives its result; gives its payload, or the result if it is empty.
     */
    public static Element result(XmppClient client, IqSpec request) {
        Element result = client.sends(request).receives(iqResult(ID)).element();
        return result.children().isEmpty() ? result : result.children().get(0);
    }

    /** What the result's payload says, such as {@code <items/>}, beside a page (XEP-0059). */
    public static Element answer(XmppClient client, IqSpec request) {
        Element payload = result(client, request);
        return payload.children().stream()
                .filter(child -> child.namespace().equals(payload.namespace()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer: " + payload.toXml()));
    }

    /** Sends a request, and receives the error that refuses it. */
    public static Element error(XmppClient client, IqSpec request) {
        return client.sends(request).receives(iqError(ID)).element();
    }

    /** The same: the conditions of RFC 6120 and, where there is one, of XEP-0060. */
    public static String conditions(XmppClient client, IqSpec request) {
        return conditions(error(client, request));
    }

    /**
     * The conditions of an error stanza, that of RFC 6120 first: {@code "bad-request
     * nodeid-required"}. Servers send them in any order.
     */
    public static String conditions(Element stanza) {
        Element error = stanza.child(Element.CLIENT, "error");
        assertThat(error).as(stanza.toXml()).isNotNull();
        return error.children().stream()
                .filter(child -> !child.name().equals("text"))
                .filter(child -> isCondition(child.namespace()))
                .sorted(Comparator.comparing(child -> child.namespace().equals(ERRORS)))
                .map(Element::name)
                .collect(Collectors.joining(" "));
    }

    private static boolean isCondition(String namespace) {
        return namespace.equals("urn:ietf:params:xml:ns:xmpp-stanzas") || namespace.equals(ERRORS);
    }

    /** The ids of a node's items, in order. */
    public List<String> items(XmppClient client, String node) {
        return ids(answer(client, get("<items node='" + node + "'/>")));
    }

    /** The ids of the children of {@code <items/>}, in order. */
    public static List<String> ids(Element items) {
        return items.children().stream().map(item -> item.attributes().get("id")).toList();
    }

    /** The values of those attributes of each child: {@code "romeo@localhost owner"}. */
    public static List<String> list(Element parent, String... attributes) {
        return parent.children().stream()
                .map(
                        child ->
                                Arrays.stream(attributes)
                                        .map(name -> String.valueOf(child.attribute(name)))
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** An event, exactly: {@code "<purge node='princely_musings'/>"}. */
    public MessageSpec event(String content) {
        return message().from(jid).with("<event xmlns='" + EVENT + "'>" + content + "</event>");
    }

    /** An event of that element, which may say more. */
    public MessageSpec event(Element content) {
        return message().from(jid).with(payload(EVENT, "event").withChild(content));
    }

    /** The event of an item. */
    public MessageSpec itemEvent(String node, String id) {
        Element item = payload(EVENT, "item").withAttribute("id", id);
        return event(payload(EVENT, "items").withAttribute("node", node).withChild(item));
    }

    /** The event of a subscription (XEP-0060 §8.8.4). */
    public MessageSpec subscriptionEvent(String node, CharSequence jid, String subscription) {
        return event(
                payload(EVENT, "subscription")
                        .withAttribute("node", node)
                        .withAttribute("jid", jid)
                        .withAttribute("subscription", subscription));
    }

    /** An item with a payload. */
    public static String item(String id) {
        return "<item id='" + id + "'><entry xmlns='http://www.w3.org/2005/Atom'/></item>";
    }

    /** A submitted form: {@code field=value}, or {@code field} without a value. */
    public static String form(String type, String... fields) {
        return SubmittedForm.of(
                NAMESPACE + "#" + type,
                Stream.of(fields).map(Pubsub::field).toArray(String[]::new));
    }

    private static String field(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? SubmittedForm.field("pubsub#" + text)
                : SubmittedForm.field(
                        "pubsub#" + text.substring(0, equals), text.substring(equals + 1));
    }
}
