package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Owners approve of subscriptions, XEP-0060 §8.6. */
record Approval(PubsubService service) {

    private static final String NODE = "pubsub#node";
    private static final String SUBSCRIBER = "pubsub#subscriber_jid";
    private static final String ALLOW = "pubsub#allow";

    /** Asks each owner. */
    void ask(Node node, Subscription subscription) {
        Element form =
                new DataForm("form", Pubsub.AUTHORIZATION)
                        .field(NODE, "text-single", List.of(node.name()))
                        .field(SUBSCRIBER, "jid-single", List.of(subscription.jid().toString()))
                        .field(ALLOW, "boolean", List.of("0"))
                        .toElement();
        Element message =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("id", UUID.randomUUID().toString())
                        .withChild(form);
        node.affiliated(Affiliation.OWNER)
                .forEach(owner -> service.router().route(Stanza.of(message, service.jid(), owner)));
    }

    /** Takes a message if it is an answer to that; one that is cancelled decides nothing. */
    boolean takes(Stanza message) {
        Element form = message.element().child(DataForm.NAMESPACE, "x");
        Map<String, List<String>> values = form == null ? Map.of() : DataForm.values(form);
        boolean answer = first(values, DataForm.TYPE).equals(Pubsub.AUTHORIZATION);
        if (form != null && answer && "submit".equals(form.attribute("type"))) {
            answer(message, values);
        }
        return answer;
    }

    /** Does as an owner says; about what is settled already there is nothing to say. */
    private void answer(Stanza message, Map<String, List<String>> values) {
        Node node = service.find(first(values, NODE));
        if (node != null) {
            service.access(node).requireOwner(message.from());
            node.subscriptions().stream()
                    .filter(Subscription::isPending)
                    .filter(s -> s.jid().equals(first(values, SUBSCRIBER)))
                    .forEach(s -> decide(node, s, DataForm.isTrue(first(values, ALLOW))));
        }
    }

    private void decide(Node node, Subscription subscription, boolean allowed) {
        SubscriptionChange change = new SubscriptionChange(service, node);
        if (allowed) {
            change.start(subscription);
        } else {
            change.end(subscription);
        }
    }

    private static String first(Map<String, List<String>> values, String variable) {
        List<String> found = values.getOrDefault(variable, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }
}
