package verona.internal.server.embedded.disco;

import java.util.List;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.LocalHost;
import verona.internal.server.embedded.core.Router;
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
        ServerDisco server = new ServerDisco(router, features);
        local.serverIq(DiscoInfo.INFO, server);
        local.serverIq(DiscoInfo.ITEMS, server);
        AccountDisco accounts = new AccountDisco(router, features);
        local.accountIq(DiscoInfo.INFO, accounts);
        local.bareJidIq(DiscoInfo.ITEMS, accounts);
    }

    @Override
    public List<Element> streamFeatures() {
        return List.of(new Capabilities(ServerDisco.info(features)).toElement());
    }
}
