package verona.internal.server.embedded.info;

import java.util.List;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;

/** Last activity, XEP-0012: how long the server runs, and how long an account has been away. */
public record LastActivityFeature() implements Feature {

    @Override
    public void install(Router router) {
        LastActivity activity = new LastActivity(router);
        router.listen(activity);
        router.local().serverIq(LastActivity.NAMESPACE, IqHandler.get("query", activity::ofServer));
        router.local()
                .accountIq(LastActivity.NAMESPACE, IqHandler.get("query", activity::ofAccount));
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(LastActivity.NAMESPACE);
    }
}
