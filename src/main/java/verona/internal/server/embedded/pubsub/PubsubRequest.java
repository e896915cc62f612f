package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/**
 * A request to a service, and what it names.
 *
 * @param action the child of {@code pubsub} that says what is wanted
 */
record PubsubRequest(PubsubService service, Stanza stanza, Element action) {

    Jid from() {
        return stanza.from();
    }

    BareJid actor() {
        return stanza.from().asBareJid();
    }

    /** The name of the node, null where the request has none. */
    @Nullable String optionalNodeId() {
        String name = action.attribute("node");
        return name == null || name.isEmpty() ? null : name;
    }

    String nodeId() {
        String name = optionalNodeId();
        if (name == null) {
            throw Errors.nodeIdRequired();
        }
        return name;
    }

    /** The node that the request names and that exists. */
    Node node() {
        return service.require(nodeId());
    }

    /** The same, if who asks is an owner of it. */
    Node ownNode() {
        Node node = node();
        access(node).requireOwner(from());
        return node;
    }

    Access access(Node node) {
        return service.access(node);
    }

    /** The JID in an attribute of that element; null where it is absent or no JID. */
    static @Nullable Jid jid(Element element) {
        try {
            String text = element.attribute("jid");
            return text == null ? null : Jids.from(text);
        } catch (XmppStringprepException e) {
            return null;
        }
    }

    /** The JID that is to be subscribed, or no longer. */
    Jid subscriber() {
        Jid jid = jid(action);
        if (jid == null) {
            boolean absent = action.attribute("jid") == null;
            throw Errors.badRequest(absent ? "jid-required" : "invalid-jid", "whom do you mean?");
        }
        return jid;
    }

    /** Whether who asks may say what becomes of somebody's subscription. */
    boolean speaksFor(Jid subscriber, Node node) {
        return subscriber.asBareJid().equals(actor())
                || access(node).affiliation(from()) == Affiliation.OWNER;
    }

    /** Another child beside the action, which says how; null where there is none. */
    @Nullable Element companion(String name) {
        Element companion = stanza.payload().child(action.namespace(), name);
        if (companion != null
                && (companion.attribute("node") != null || companion.attribute("jid") != null)) {
            throw new StanzaError(Condition.BAD_REQUEST, "node and JID are named once");
        }
        return companion;
    }

    /** The form in that element. */
    static Element form(Element element) {
        Element form = element.child(DataForm.NAMESPACE, "x");
        if (form == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "there is no form");
        }
        return form;
    }

    /** The submitted form in the action, null for one that is cancelled. */
    @Nullable Element submittedForm() {
        Element form = form(action);
        return switch (Elements.attribute(form, "type", "")) {
            case "submit" -> form;
            case "cancel" -> null;
            default -> throw new StanzaError(Condition.BAD_REQUEST, "the form is not submitted");
        };
    }

    /** The items that the action names or holds. */
    List<Element> items() {
        return children("item");
    }

    /** The action's children of that name. */
    List<Element> children(String name) {
        return action.children().stream()
                .filter(child -> child.is(action.namespace(), name))
                .toList();
    }

    /** The answer that holds that. */
    Stanza result(Element... content) {
        return stanza.result(Elements.of(action.namespace(), "pubsub", content));
    }

    /** The answer that lists entries of a node. */
    Stanza entries(Node node, List<Element> entries) {
        return result(
                Element.of(action.namespace(), action.name())
                        .withAttribute("node", node.name())
                        .withContents(entries));
    }

    /** §8.8.2.4: the answer that lists what could not be changed; all else has been. */
    Stanza refused(Node node, List<Element> entries) {
        Element error =
                new StanzaError(Condition.NOT_ACCEPTABLE, "these could not be changed").toElement();
        Stanza answer = entries(node, entries);
        return new Stanza(
                answer.element().withAttribute("type", "error").withChild(error),
                answer.from(),
                answer.to());
    }
}
