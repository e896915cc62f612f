package verona.server.embedded.disco;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.IqHandler;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** IQ requests to a service beside the server: discovery, ping, and what the service adds. */
public final class ServiceIqs {

    private final Map<String, IqHandler> handlers = new HashMap<>();

    /** A service that tells this of itself, and of that which belongs to it. */
    public ServiceIqs(Supplier<DiscoInfo> info, Supplier<List<Element>> items) {
        get(DiscoInfo.INFO, "query", () -> info.get().toElement());
        get(DiscoInfo.ITEMS, "query", () -> DiscoInfo.items(items.get()));
        with(PingFeature.NAMESPACE, IqHandler.get("ping", Stanza::result));
    }

    private void get(String namespace, String name, Supplier<Element> answer) {
        with(
                namespace,
                IqHandler.get(
                        name,
                        request -> {
                            DiscoFeature.refuseNode(request);
                            return request.result(answer.get());
                        }));
    }

    /** Has requests of that namespace answered too. */
    public ServiceIqs with(String namespace, IqHandler handler) {
        handlers.put(namespace, handler);
        return this;
    }

    /**
     * The answer to a request; null where it has been sent already.
     *
     * @throws StanzaError if the request is refused
     */
    public @Nullable Stanza answer(Stanza request) {
        String namespace = request.payload().namespace();
        IqHandler handler = handlers.get(namespace);
        if (handler == null || request.to().hasLocalpart()) {
            throw new StanzaError(
                    Condition.SERVICE_UNAVAILABLE, "this service does not handle " + namespace);
        }
        return handler.handle(request);
    }
}
