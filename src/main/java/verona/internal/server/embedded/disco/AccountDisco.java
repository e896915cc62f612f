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
record AccountDisco(Router router, List<Feature> features) {

    Element info(Stanza request) {
        refuseStrangers(request);
        DiscoInfo info = new DiscoInfo("account", "registered", "");
        features.forEach(feature -> info.identities(feature.accountIdentities()));
        features.forEach(feature -> info.features(feature.accountFeatures()));
        return info.toElement();
    }

    Element items(Stanza request) {
        refuseStrangers(request);
        return DiscoInfo.items(
                features.stream().flatMap(f -> f.accountItems(request).stream()).toList());
    }

    /** What one of its nodes is, or what belongs to it; null where there is none. */
    @Nullable Element node(Stanza request) {
        refuseStrangers(request);
        return features.stream()
                .map(feature -> feature.accountNode(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * XEP-0030 §8: an account answers only those who may know its presence. To strangers it looks
     * like one that does not exist, for its items too: RFC 6121 §8.5.1 leaves no other answer for
     * those.
     */
    private void refuseStrangers(Stanza request) {
        if (!router.local().mayKnow(request.from(), request.to())) {
            throw LocalHost.noAnswer(request);
        }
    }
}
