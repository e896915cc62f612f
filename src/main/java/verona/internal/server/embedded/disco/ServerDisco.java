package verona.internal.server.embedded.disco;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Service discovery of the server itself. */
record ServerDisco(Router router, List<Feature> features) implements DiscoHandler {

    @Override
    public Element info(Stanza request) {
        return info(features);
    }

    /** What a server with those features says about itself. */
    static Element info(List<Feature> features) {
        DiscoInfo info = new DiscoInfo("server", "im", "Verona");
        info.features(List.of(Capabilities.NAMESPACE));
        for (Feature feature : features) {
            info.features(feature.serverFeatures());
        }
        for (Feature feature : features) {
            for (Element form : feature.serverForms()) {
                info.form(form);
            }
        }
        return info.toElement();
    }

    @Override
    public Element items(Stanza request) {
        return DiscoInfo.items(
                router.services().stream().map(name -> DiscoInfo.item(name, "")).toList());
    }

    @Override
    public @Nullable Element infoOfNode(Stanza request) {
        Element info = info(features);
        String node = new Capabilities(info).node();
        return node.equals(request.payload().attribute("node")) ? info : itemsOfNode(request);
    }

    @Override
    public @Nullable Element itemsOfNode(Stanza request) {
        return features.stream()
                .map(feature -> feature.serverNode(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
