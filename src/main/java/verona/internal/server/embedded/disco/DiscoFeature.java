package verona.internal.server.embedded.disco;

import java.util.List;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.LocalHost;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
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
        local.serverIq(DiscoInfo.INFO, IqHandler.get("query", this::serverInfo));
        local.serverIq(DiscoInfo.ITEMS, IqHandler.get("query", q -> serverItems(router, q)));
        AccountDisco accounts = new AccountDisco(router, features);
        local.accountIq(DiscoInfo.INFO, IqHandler.get("query", accounts::info));
        local.accountIq(DiscoInfo.ITEMS, IqHandler.get("query", accounts::items));
    }

    private Stanza serverInfo(Stanza request) {
        Element info = info();
        String node = request.payload().attribute("node");
        if (node != null && !node.equals(new Capabilities(info).node())) {
            throw noNode();
        }
        return request.result(info.withAttribute("node", node));
    }

    private Element info() {
        DiscoInfo info = new DiscoInfo("server", "im", "Verona");
        info.features(List.of(Capabilities.NAMESPACE));
        features.forEach(feature -> info.features(feature.serverFeatures()));
        features.forEach(feature -> feature.serverForms().forEach(info::form));
        return info.toElement();
    }

    private static Stanza serverItems(Router router, Stanza request) {
        refuseNode(request);
        return request.result(
                DiscoInfo.items(
                        router.services().stream().map(s -> DiscoInfo.item(s, "")).toList()));
    }

    /** XEP-0030 §3.2: a node that nobody knows. */
    public static void refuseNode(Stanza request) {
        if (request.payload().attribute("node") != null) {
            throw noNode();
        }
    }

    /** The refusal of such a one. */
    public static StanzaError noNode() {
        return new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such node");
    }

    @Override
    public List<Element> streamFeatures() {
        return List.of(new Capabilities(info()).toElement());
    }
}
