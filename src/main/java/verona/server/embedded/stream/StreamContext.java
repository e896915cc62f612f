package verona.server.embedded.stream;

import java.util.List;
import verona.server.embedded.Limits;
import verona.server.embedded.ResourceConflict;
import verona.server.embedded.core.Dispatcher;
import verona.server.embedded.core.Router;
import verona.stanza.Element;

/**
 * What every stream of a server shares.
 *
 * @param negotiation what clients may do before authentication
 * @param conflict what becomes of a resource that two clients ask for
 * @param features what streams offer after it, beside what they always do
 */
public record StreamContext(
        Router router,
        Dispatcher dispatcher,
        Limits limits,
        Negotiation negotiation,
        ResourceConflict conflict,
        List<Element> features) {}
