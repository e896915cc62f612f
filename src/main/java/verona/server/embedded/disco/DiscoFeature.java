package verona.server.embedded.disco;

import java.util.List;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;

/**
 * Service discovery of the server and of accounts, XEP-0030.
 *
 * @param features what the server can do
 */
public record DiscoFeature(List<Feature> features) implements Feature {

    @Override
    public void install(Router router) {
        router.local().serverIq(DiscoInfo.INFO, this::serverInfo);
        router.local().serverIq(DiscoInfo.ITEMS, request -> serverItems(router, request));
        router.local().accountIq(DiscoInfo.INFO, this::accountInfo);
        router.local().accountIq(DiscoInfo.ITEMS, DiscoFeature::accountItems);
    }

    private Stanza serverInfo(Stanza request) {
        refuseNode(request);
        DiscoInfo info = new DiscoInfo("server", "im", "Verona");
        features.forEach(feature -> info.features(feature.serverFeatures()));
        return request.result(info.toElement());
    }

    private static Stanza serverItems(Router router, Stanza request) {
        refuseNode(request);
        return request.result(
                DiscoInfo.items(
                        router.services().stream().map(s -> DiscoInfo.item(s, "")).toList()));
    }

    private Stanza accountInfo(Stanza request) {
        refuseOthers(request);
        DiscoInfo info = new DiscoInfo("account", "registered", "");
        features.forEach(feature -> info.features(feature.accountFeatures()));
        return request.result(info.toElement());
    }

    private static Stanza accountItems(Stanza request) {
        refuseOthers(request);
        return request.result(DiscoInfo.items(List.of()));
    }

    /** XEP-0030 §3.2: a node that nobody knows. */
    private static void refuseNode(Stanza request) {
        if (request.payload().attribute("node") != null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such node");
        }
    }

    /** XEP-0030 §8: an account tells strangers nothing, not even that it exists. */
    private static void refuseOthers(Stanza request) {
        refuseNode(request);
        if (!request.from().asBareJid().equals(request.to())) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "an account tells its owner only");
        }
    }
}
