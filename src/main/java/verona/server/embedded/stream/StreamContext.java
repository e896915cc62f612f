package verona.server.embedded.stream;

import java.util.List;
import verona.server.embedded.core.Dispatcher;
import verona.server.embedded.core.Router;

/** What every stream of a server shares. */
public record StreamContext(
        Router router, Dispatcher dispatcher, Limits limits, List<PreAuthentication> offers) {}
