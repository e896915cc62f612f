package verona.internal.server.embedded.disco;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/**
 * Answers a query of service discovery, about the entity or about one of its nodes (XEP-0030 §3 and
 * §4). The answer has the query's node (§3.2); an empty one names none.
 */
public final class DiscoQuery {

    private DiscoQuery() {}

    /** A handler for an entity without nodes. */
    public static IqHandler of(Function<Stanza, Element> entity) {
        return of(entity, request -> null);
    }

    /**
     * A handler for an entity with nodes.
     *
     * @param node the answer about the node that a query names, null where there is none
     */
    public static IqHandler of(
            Function<Stanza, Element> entity, Function<Stanza, @Nullable Element> node) {
        return IqHandler.get("query", request -> answer(request, entity, node));
    }

    private static Stanza answer(
            Stanza request,
            Function<Stanza, Element> entity,
            Function<Stanza, @Nullable Element> node) {
        String name = request.payload().attribute("node");
        Element answer =
                name == null || name.isEmpty() ? entity.apply(request) : node.apply(request);
        if (answer == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such node");
        }
        return request.result(answer.withAttribute("node", name));
    }
}
