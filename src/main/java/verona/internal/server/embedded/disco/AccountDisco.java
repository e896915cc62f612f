package verona.internal.server.embedded.disco;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.LocalHost;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Service discovery of accounts, for those who may know that they exist. */
record AccountDisco(Router router, List<Feature> features) implements DiscoHandler {

    @Override
    public Element info(Stanza request) {
        refuseStrangers(request);
        DiscoInfo info = new DiscoInfo("account", "registered", "");
        features.forEach(feature -> info.identities(feature.accountIdentities()));
        features.forEach(feature -> info.features(feature.accountFeatures()));
        return info.toElement();
    }

    @Override
    public @Nullable Element infoOfNode(Stanza request) {
        refuseStrangers(request);
        return node(request);
    }

    @Override
    public Element items(Stanza request) {
        return isStranger(request)
                ? DiscoInfo.items(List.of())
                : DiscoInfo.items(
                        features.stream().flatMap(f -> f.accountItems(request).stream()).toList());
    }

    @Override
    public @Nullable Element itemsOfNode(Stanza request) {
        return isStranger(request) ? DiscoInfo.items(List.of()) : node(request);
    }

    /** What one of its nodes is, or what belongs to it; null where there is none. */
    private @Nullable Element node(Stanza request) {
        return features.stream()
                .map(feature -> feature.accountNode(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * XEP-0030 §8: only those who may know an account's presence learn what it is. For others it
     * looks like one that does not exist: an error for information, and no items.
     */
    private void refuseStrangers(Stanza request) {
        if (isStranger(request)) {
            throw LocalHost.noAnswer(request);
        }
    }

    private boolean isStranger(Stanza request) {
        return !router.local().mayKnow(request.from(), request.to());
    }
}
