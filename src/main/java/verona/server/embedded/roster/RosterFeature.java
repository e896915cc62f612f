package verona.server.embedded.roster;

import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;

/** Instant messaging's own part: rosters, subscriptions and presence, RFC 6121 §2 to §4. */
public record RosterFeature() implements Feature {

    @Override
    public void install(Router router) {
        Rosters rosters = new Rosters(router);
        PresenceStanzas presences = new PresenceStanzas(router);
        Subscriptions subscriptions = new Subscriptions(rosters, presences);
        PresenceRouting routing = new PresenceRouting(rosters, subscriptions, presences);
        router.local().accountIq(Roster.NAMESPACE, new RosterIqs(rosters, subscriptions)::handle);
        router.local().presence(routing);
        router.local().contacts(rosters);
        router.listen(routing);
    }
}
