package verona.internal.server.embedded.blocking;

import java.util.List;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;

/** Lists of whom accounts want to know nothing of, XEP-0191. */
public record BlockingFeature() implements Feature {

    static final String NAMESPACE = "urn:xmpp:blocking";

    @Override
    public void install(Router router) {
        BlockLists lists = new BlockLists();
        BlockingIqs iqs = new BlockingIqs(router, lists, new BlockedPresence(router));
        router.local().accountIq(NAMESPACE, iqs);
        router.filter(new BlockingFilter(lists));
        router.listen(lists);
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }
}
