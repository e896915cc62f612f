package verona.internal.server.embedded.disco;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** What a service beside the server answers: discovery, ping, and what the service adds. */
public final class ServiceIqs {

    private final Map<String, IqHandler> handlers = new HashMap<>();

    /** A service that describes itself, and what belongs to it. */
    public ServiceIqs(Supplier<DiscoInfo> info, Supplier<List<Element>> items) {
        with(DiscoInfo.INFO, DiscoQuery.of(request -> info.get().toElement()));
        with(DiscoInfo.ITEMS, DiscoQuery.of(request -> DiscoInfo.items(items.get())));
        with(PingFeature.NAMESPACE, IqHandler.get("ping", Stanza::result));
    }

    /** Has requests of that namespace answered too. */
    public ServiceIqs with(String namespace, IqHandler handler) {
        handlers.put(namespace, handler);
        return this;
    }

    /**
     * Takes what is sent to the service: it has answers to requests, and no use for anything else.
     *
     * @throws StanzaError if a request or a message is refused
     */
    public void handle(Router router, Stanza stanza) {
        if (stanza.isRequest()) {
            Stanza answer = answer(stanza);
            if (answer != null) {
                router.route(answer);
            }
        } else if (stanza.isMessage()) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "nobody reads messages here");
        } else if (stanza.type().equals("subscribe")) {
            router.route(unsubscribed(stanza));
        }
    }

    /** RFC 6121 §3.1.3: nobody may subscribe to what has no presence. */
    public static Stanza unsubscribed(Stanza request) {
        Element refusal =
                Element.of(Element.CLIENT, "presence").withAttribute("type", "unsubscribed");
        return Stanza.of(refusal, request.to().asBareJid(), request.from());
    }

    private @Nullable Stanza answer(Stanza request) {
        String namespace = request.payload().namespace();
        IqHandler handler = handlers.get(namespace);
        if (handler == null || request.to().hasLocalpart()) {
            throw new StanzaError(
                    Condition.SERVICE_UNAVAILABLE, "this service does not handle " + namespace);
        }
        return handler.handle(request);
    }
}
