package verona.internal.server.embedded.disco;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.LocalHost;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/**
 * Service discovery of the server and of accounts, XEP-0030.
 *
 * @param features what the server can do
 */
public record DiscoFeature(List<Feature> features) implements Feature {

    @Override
    public void install(Router router) {
        LocalHost local = router.local();
        local.serverIq(DiscoInfo.INFO, DiscoQuery.of(request -> info(), this::infoOfNode));
        local.serverIq(DiscoInfo.ITEMS, DiscoQuery.of(request -> items(router), this::node));
        AccountDisco accounts = new AccountDisco(router, features);
        local.accountIq(DiscoInfo.INFO, DiscoQuery.of(accounts::info, accounts::infoOfNode));
        local.bareJidIq(DiscoInfo.ITEMS, DiscoQuery.of(accounts::items, accounts::itemsOfNode));
    }

    private @Nullable Element infoOfNode(Stanza request) {
        Element info = info();
        String node = new Capabilities(info).node();
        return node.equals(request.payload().attribute("node")) ? info : node(request);
    }

    private @Nullable Element node(Stanza request) {
        return features.stream()
                .map(feature -> feature.serverNode(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Element info() {
        DiscoInfo info = new DiscoInfo("server", "im", "Verona");
        info.features(List.of(Capabilities.NAMESPACE));
        features.forEach(feature -> info.features(feature.serverFeatures()));
        features.forEach(feature -> feature.serverForms().forEach(info::form));
        return info.toElement();
    }

    private static Element items(Router router) {
        return DiscoInfo.items(router.services().stream().map(s -> DiscoInfo.item(s, "")).toList());
    }

    @Override
    public List<Element> streamFeatures() {
        return List.of(new Capabilities(info()).toElement());
    }
}
