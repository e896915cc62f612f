package verona.internal.server.embedded.info;

import java.util.List;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.ServerClock;
import verona.stanza.Element;

/** Entity time, XEP-0202: the server's clock, which a test may have stopped. */
public record TimeFeature() implements Feature {

    private static final String NAMESPACE = "urn:xmpp:time";

    @Override
    public void install(Router router) {
        IqHandler handler = IqHandler.get("time", query -> query.result(time(router.clock())));
        router.local().serverIq(NAMESPACE, handler);
        router.local().accountIq(NAMESPACE, handler);
    }

    private static Element time(ServerClock clock) {
        return Elements.of(
                NAMESPACE,
                "time",
                Elements.text(NAMESPACE, "tzo", "+00:00"),
                Elements.text(NAMESPACE, "utc", clock.stamp()));
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }
}
