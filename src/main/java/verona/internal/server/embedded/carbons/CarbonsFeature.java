package verona.internal.server.embedded.carbons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Both sides of a conversation for all of an account's sessions, XEP-0280. */
public final class CarbonsFeature implements Feature {

    static final String NAMESPACE = "urn:xmpp:carbons:2";

    /** That the rules of §6.1 are kept. */
    private static final String RULES = "urn:xmpp:carbons:rules:0";

    private final Carbons carbons = new Carbons();

    @Override
    public void install(Router router) {
        router.local().accountIq(NAMESPACE, request -> turn(router, request));
        router.local().messages(carbons);
        router.listen(carbons);
    }

    /** §4 and §5; doing it again is no error, §10.1. */
    private Stanza turn(Router router, Stanza request) {
        Session session = router.local().requireOwner(request, Condition.NOT_ALLOWED);
        if (!request.isSet()) {
            throw new StanzaError(Condition.BAD_REQUEST, "carbons are set, not got");
        }
        switch (request.payload().name()) {
            case "enable" -> carbons.enable(session);
            case "disable" -> carbons.disable(session);
            default -> throw new StanzaError(Condition.BAD_REQUEST, "carbons go on or off");
        }
        return request.result();
    }

    @Override
    public List<String> bindFeatures() {
        return List.of(NAMESPACE);
    }

    @Override
    public @Nullable Element bound(Session session, Element request) {
        if (request.child(NAMESPACE, "enable") != null) {
            carbons.enable(session);
        }
        return null;
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE, RULES);
    }
}
