package verona.internal.server.embedded.disco;

import java.util.List;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;

/** Ping, XEP-0199: to the server, and to an account on its behalf. */
public record PingFeature() implements Feature {

    /** The namespace of a ping. */
    public static final String NAMESPACE = "urn:xmpp:ping";

    @Override
    public void install(Router router) {
        IqHandler handler = IqHandler.get("ping", Stanza::result);
        router.local().serverIq(NAMESPACE, handler);
        router.local().accountIq(NAMESPACE, handler);
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }
}
