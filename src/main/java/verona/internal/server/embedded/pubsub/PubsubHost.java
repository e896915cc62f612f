package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Host;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.disco.DiscoQuery;
import verona.internal.server.embedded.disco.PingFeature;
import verona.internal.server.embedded.disco.ServiceIqs;
import verona.stanza.Element;

/** The domain that a publish-subscribe service is at. */
final class PubsubHost implements Host {

    private final PubsubService service;
    private final ServiceIqs iqs =
            new ServiceIqs(this::info, List::of)
                    .with(Pubsub.NAMESPACE, this::handleRequest)
                    .with(Pubsub.OWNER, this::handleRequest)
                    .with(DiscoInfo.INFO, DiscoQuery.of(request -> info().toElement(), this::node))
                    .with(DiscoInfo.ITEMS, DiscoQuery.of(this::items, this::node));

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

    private Element items(Stanza request) {
        return DiscoInfo.items(service.items(request));
    }

    private @Nullable Element node(Stanza request) {
        return service.node(request);
    }

    private DiscoInfo info() {
        return new DiscoInfo("pubsub", "service", "Publish-Subscribe")
                .features(service.profile().features())
                .features(List.of(PingFeature.NAMESPACE));
    }
}
