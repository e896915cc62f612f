package verona.internal.server.embedded.carbons;

import java.util.List;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;

/** Both sides of a conversation for all of an account's sessions, XEP-0280. */
public record CarbonsFeature() implements Feature {

    static final String NAMESPACE = "urn:xmpp:carbons:2";

    /** That the rules of §6.1 are kept. */
    private static final String RULES = "urn:xmpp:carbons:rules:0";

    @Override
    public void install(Router router) {
        Carbons carbons = new Carbons();
        router.local().accountIq(NAMESPACE, request -> turn(router, carbons, request));
        router.local().messages(carbons);
        router.listen(carbons);
    }

    /** §4 and §5; doing it again is no error, §10.1. */
    private static Stanza turn(Router router, Carbons carbons, Stanza request) {
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
    public List<String> serverFeatures() {
        return List.of(NAMESPACE, RULES);
    }
}
