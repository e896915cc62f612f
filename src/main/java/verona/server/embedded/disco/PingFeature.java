package verona.server.embedded.disco;

import java.util.List;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Stanza;

/** Ping, XEP-0199: to the server, and to an account on its behalf. */
public record PingFeature() implements Feature {

    /** The namespace of a ping. */
    public static final String NAMESPACE = "urn:xmpp:ping";

    @Override
    public void install(Router router) {
        router.local().serverIq(NAMESPACE, Stanza::result);
        router.local().accountIq(NAMESPACE, Stanza::result);
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }
}
