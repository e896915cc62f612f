package verona.internal.server.embedded.disco;

import java.util.List;
import java.util.Objects;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Service discovery of accounts, for those who may know that they exist. */
record AccountDisco(Router router, List<Feature> features) {

    Stanza info(Stanza request) {
        refuseStrangers(request);
        return request.result(isForNode(request) ? node(request) : info());
    }

    private Element info() {
        DiscoInfo info = new DiscoInfo("account", "registered", "");
        features.forEach(feature -> info.identities(feature.accountIdentities()));
        features.forEach(feature -> info.features(feature.accountFeatures()));
        return info.toElement();
    }

    Stanza items(Stanza request) {
        refuseStrangers(request);
        return request.result(isForNode(request) ? node(request) : allItems(request));
    }

    private Element allItems(Stanza request) {
        return DiscoInfo.items(
                features.stream().flatMap(f -> f.accountItems(request).stream()).toList());
    }

    private static boolean isForNode(Stanza request) {
        return request.payload().attribute("node") != null;
    }

    private Element node(Stanza request) {
        return features.stream()
                .map(feature -> feature.accountNode(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(DiscoFeature::noNode);
    }

    /**
     * XEP-0030 §8: an account tells those only who may know its presence. To strangers it looks
     * like one that does not exist, for its items too: RFC 6121 §8.5.1 leaves no other answer for
     * those.
     */
    private void refuseStrangers(Stanza request) {
        if (!router.local().mayKnow(request.from(), request.to())) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "there is no such account");
        }
    }
}
