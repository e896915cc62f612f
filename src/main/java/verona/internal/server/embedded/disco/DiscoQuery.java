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
        return IqHandler.get(
                "query",
                request -> answer(request, (namesNode(request) ? node : entity).apply(request)));
    }

    /** Whether it is about a node of the entity. */
    static boolean namesNode(Stanza request) {
        String name = request.payload().attribute("node");
        return name != null && !name.isEmpty();
    }

    /**
     * The result with an answer.
     *
     * @throws StanzaError if there is none, which only a node has
     */
    static Stanza answer(Stanza request, @Nullable Element answer) {
        if (answer == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such node");
        }
        return request.result(answer.withAttribute("node", request.payload().attribute("node")));
    }
}
