package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Host;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.disco.DiscoFeature;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.disco.PingFeature;
import verona.internal.server.embedded.disco.ServiceIqs;
import verona.stanza.Element;

/** The domain that a publish-subscribe service is at. */
final class PubsubHost implements Host {

    private final PubsubService service;
    private final ServiceIqs iqs =
            new ServiceIqs(PubsubHost::info, List::of)
                    .with(Pubsub.NAMESPACE, this::handleRequest)
                    .with(Pubsub.OWNER, this::handleRequest)
                    .with(DiscoInfo.INFO, IqHandler.get("query", this::tellInfo))
                    .with(DiscoInfo.ITEMS, IqHandler.get("query", this::tellItems));

    PubsubHost(PubsubService service) {
        this.service = service;
    }

    @Override
    public void handle(Stanza stanza) {
        boolean taken =
                stanza.isMessage() && !stanza.type().equals("error") && service.takes(stanza);
        if (!taken) {
            iqs.handle(service.router(), stanza);
        }
    }

    private @Nullable Stanza handleRequest(Stanza request) {
        return service.handle(request);
    }

    private Stanza tellInfo(Stanza request) {
        return request.result(disco(request, () -> info().toElement()));
    }

    private Stanza tellItems(Stanza request) {
        return request.result(disco(request, () -> DiscoInfo.items(service.items(request))));
    }

    private Element disco(Stanza request, Supplier<Element> whole) {
        if (request.payload().attribute("node") == null) {
            return whole.get();
        }
        Element node = service.node(request);
        if (node == null) {
            throw DiscoFeature.noNode();
        }
        return node;
    }

    private static DiscoInfo info() {
        return new DiscoInfo("pubsub", "service", "Publish-Subscribe")
                .features(ServiceFeatures.service())
                .features(List.of(PingFeature.NAMESPACE));
    }
}
