package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Creating a node, XEP-0060 §8.1. */
final class Creation {

    private Creation() {}

    static Stanza create(PubsubRequest request) {
        String name = request.optionalNodeId();
        Node node =
                prepare(
                        request,
                        name == null ? UUID.randomUUID().toString() : name,
                        configuration(request));
        add(request.service(), node, request.from());
        return name == null ? named(request, node) : request.stanza().result();
    }

    /**
     * Takes a new node in, and tells the subscribers of the collections that it is in.
     *
     * @param actor who creates it; null for a test, which may do anything
     */
    static void add(PubsubService service, Node node, @Nullable Jid actor) {
        GraphChange change = GraphChange.of(service, node, node.config());
        change.require(actor);
        service.add(node);
        change.commit();
        service.notifier(node).created();
    }

    /** The node that is to be, if who asks may create it. */
    static Node prepare(
            PubsubRequest request, String name, Map<NodeField, List<String>> configuration) {
        Profile profile = request.service().profile();
        if (!profile.isCreator(request.from())) {
            throw Errors.forbidden("you may not create nodes here");
        }
        return new Node(
                name,
                request.actor(),
                profile.defaults().with(configuration),
                request.service().router().clock());
    }

    /** §8.1.3. */
    private static Map<NodeField, List<String>> configuration(PubsubRequest request) {
        Element configure = request.companion("configure");
        return configure == null || configure.children().isEmpty()
                ? Map.of()
                : ConfigForm.read(PubsubRequest.form(configure), request.service().profile());
    }

    /** §8.1.1: a node that the service has named. */
    private static Stanza named(PubsubRequest request, Node node) {
        return request.result(
                Element.of(Pubsub.NAMESPACE, "create").withAttribute("node", node.name()));
    }
}
