package verona.server.embedded.pubsub;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Host;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.server.embedded.disco.DiscoInfo;
import verona.server.embedded.disco.PingFeature;
import verona.stanza.Element;

/** The domain that a publish-subscribe service is at. */
record PubsubHost(PubsubService service) implements Host {

    @Override
    public void handle(Stanza stanza) {
        if (stanza.isRequest()) {
            answer(stanza);
        } else if (stanza.isMessage() && !stanza.type().equals("error")) {
            message(stanza);
        }
    }

    private void answer(Stanza request) {
        if (request.to().hasLocalpart() || request.to().hasResource()) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "nobody is there");
        }
        Stanza answer = answerOf(request);
        if (answer != null) {
            service.router().route(answer);
        }
    }

    private @Nullable Stanza answerOf(Stanza request) {
        String namespace = request.payload().namespace();
        return switch (namespace) {
            case Pubsub.NAMESPACE, Pubsub.OWNER -> service.handle(request);
            case DiscoInfo.INFO -> request.result(disco(request, this::info));
            case DiscoInfo.ITEMS ->
                    request.result(disco(request, () -> DiscoInfo.items(service.items(request))));
            case PingFeature.NAMESPACE -> request.result();
            default ->
                    throw new StanzaError(
                            Condition.SERVICE_UNAVAILABLE,
                            "this service does not handle " + namespace);
        };
    }

    private Element disco(Stanza request, Supplier<Element> whole) {
        if (request.payload().attribute("node") == null) {
            return whole.get();
        }
        Element node = service.node(request);
        if (node == null) {
            throw Errors.notFound("there is no such node");
        }
        return node;
    }

    private Element info() {
        return new DiscoInfo("pubsub", "service", "Publish-Subscribe")
                .features(ServiceFeatures.service())
                .features(List.of(PingFeature.NAMESPACE))
                .toElement();
    }

    private void message(Stanza message) {
        if (!service.takes(message)) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "nobody reads messages here");
        }
    }
}
