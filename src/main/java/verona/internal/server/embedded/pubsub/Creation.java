package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Creating a node, XEP-0060 §8.1. */
final class Creation {

    private Creation() {}

    static Stanza create(Call call) {
        String name = call.optionalNodeId();
        Node node =
                prepare(
                        call,
                        name == null ? UUID.randomUUID().toString() : name,
                        configuration(call.companion("configure")));
        call.service().add(node);
        return name == null ? named(call, node) : call.request().result();
    }

    /** The node that is to be, if who asks may create it. */
    static Node prepare(Call call, String name, Map<NodeField, List<String>> configuration) {
        Profile profile = call.service().profile();
        if (!profile.isAdministrator(call.from())) {
            throw Errors.forbidden("you may not create nodes here");
        }
        return new Node(
                name,
                call.actor(),
                profile.defaults().with(configuration),
                call.service().router().clock());
    }

    /** §8.1.3. */
    private static Map<NodeField, List<String>> configuration(@Nullable Element configure) {
        return configure == null || configure.children().isEmpty()
                ? Map.of()
                : ConfigForm.read(Call.form(configure));
    }

    /** §8.1.1: a node that the service has named. */
    private static Stanza named(Call call, Node node) {
        return call.result(
                Element.of(Pubsub.NAMESPACE, "create").withAttribute("node", node.name()));
    }
}
