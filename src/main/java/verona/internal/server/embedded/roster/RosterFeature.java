package verona.internal.server.embedded.roster;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.stanza.Element;

/** Instant messaging's own part: rosters, subscriptions and presence, RFC 6121 §2 to §4. */
public final class RosterFeature implements Feature {

    private @Nullable RosterControl control;

    @Override
    public void install(Router router) {
        Rosters rosters = new Rosters(router);
        PresenceStanzas presences = new PresenceStanzas(router);
        Subscriptions subscriptions = new Subscriptions(rosters, presences);
        control = new RosterControl(rosters, subscriptions);
        PresenceRouting routing = new PresenceRouting(rosters, subscriptions, presences);
        router.local().accountIq(Roster.NAMESPACE, new RosterIqs(rosters, subscriptions));
        router.local().presence(routing);
        router.local().contacts(rosters);
        router.listen(routing);
    }

    /** RFC 6121 §2.6.1 and §3.4. */
    @Override
    public List<Element> streamFeatures() {
        return List.of(
                Element.of("urn:xmpp:features:rosterver", "ver"),
                Element.of("urn:xmpp:features:pre-approval", "sub"));
    }

    /** A way to change rosters, once this is installed. */
    public RosterControl control() {
        return Objects.requireNonNull(control);
    }
}
