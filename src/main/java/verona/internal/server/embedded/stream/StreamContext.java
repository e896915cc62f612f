package verona.internal.server.embedded.stream;

import java.util.List;
import verona.internal.server.embedded.core.Dispatcher;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.sasl.FastTokens;
import verona.internal.websocket.HostMeta;
import verona.server.embedded.options.Limits;
import verona.server.embedded.options.ResourceConflict;
import verona.stanza.Element;

/**
 * What every stream of a server shares.
 *
 * @param negotiation what clients may do before authentication
 * @param conflict what becomes of a resource that two clients ask for
 * @param features what streams offer after authentication, beside what they always do
 * @param bind what binds resources for clients that ask as they authenticate
 * @param tokens what clients can authenticate by that have done so before
 * @param extensions what handles elements that are no stanzas
 * @param hostMeta what ports for WebSocket say about the host
 */
public record StreamContext(
        Router router,
        Dispatcher dispatcher,
        Limits limits,
        Negotiation negotiation,
        ResourceConflict conflict,
        List<Element> features,
        Bind2 bind,
        FastTokens tokens,
        List<StreamExtension> extensions,
        HostMeta hostMeta) {}
