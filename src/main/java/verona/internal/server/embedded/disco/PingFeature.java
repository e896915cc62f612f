package verona.internal.server.embedded.disco;

import java.util.List;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;

/** Ping, XEP-0199: to the server, and to an account on its behalf. */
public record PingFeature() implements Feature, IqHandler {

    /** The namespace of a ping. */
    public static final String NAMESPACE = "urn:xmpp:ping";

    @Override
    public void install(Router router) {
        router.local().serverIq(NAMESPACE, this);
        router.local().accountIq(NAMESPACE, this);
    }

    @Override
    public Stanza handle(Stanza request) {
        IqHandler.requireGet("ping", request);
        return request.result();
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }
}
