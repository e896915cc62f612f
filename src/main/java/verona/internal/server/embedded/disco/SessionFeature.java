package verona.internal.server.embedded.disco;

import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;

/** Session establishment, which RFC 3921 §3 wanted and RFC 6121 made a formality. */
public record SessionFeature() implements Feature, IqHandler {

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-session";

    @Override
    public void install(Router router) {
        router.local().serverIq(NAMESPACE, this);
        router.local().accountIq(NAMESPACE, this);
    }

    @Override
    public Stanza handle(Stanza request) {
        return request.result();
    }
}
