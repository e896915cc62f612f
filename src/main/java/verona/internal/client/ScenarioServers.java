package verona.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.RemoteServer;
import verona.server.Routing;
import verona.server.ServerLink;
import verona.server.XmppServer;

/**
 * The servers of a scenario, and the links between each two. A scenario shares them with those
 * around and inside it.
 */
final class ScenarioServers {

    /** As long as for a server that routes asynchronously. */
    private static final Duration QUIET = Duration.ofMillis(250);

    private final XmppServer own;

    /** Whether that routes so: it is looked at for each stanza. */
    private final boolean asynchronous;

    private final List<ScenarioServer> others = new CopyOnWriteArrayList<>();
    private final List<ScenarioLink> links = new CopyOnWriteArrayList<>();

    ScenarioServers(XmppServer own) {
        this.own = own;
        asynchronous = own.routing() == Routing.ASYNCHRONOUS;
    }

    /** Adds a server, and links it with all others. */
    ScenarioServer add(Scenario scenario, ScenarioServer.Identity identity) {
        ScenarioServer server = new ScenarioServer(this, identity);
        links.add(ScenarioLink.between(scenario, own, server));
        for (ScenarioServer other : others) {
            links.add(ScenarioLink.between(scenario, other.server(), server));
        }
        others.add(server);
        scenario.allEntities().stream()
                .filter(ScenarioComponent.class::isInstance)
                .forEach(component -> addComponent((ScenarioComponent) component));
        return server;
    }

    /** Removes one, and its links. */
    void remove(ScenarioServer server) {
        others.remove(server);
        List<ScenarioLink> ended = links.stream().filter(link -> link.isOf(server)).toList();
        links.removeAll(ended);
        ended.forEach(ScenarioLink::close);
    }

    /** Whether there is more than the test's own. */
    boolean areSeveral() {
        return !others.isEmpty();
    }

    /** Whether there may be stanzas that {@link #isFollowed} is true of. */
    boolean areFollowed() {
        return asynchronous || areSeveral();
    }

    /** Whether that one routes asynchronously. */
    boolean isAsynchronous(XmppServer server) {
        return server == own ? asynchronous : server.routing() == Routing.ASYNCHRONOUS;
    }

    /**
     * Whether a ping is needed to know how far stanzas have come that go from one server to another
     * address: it is on another server, or there it is a matter of its own when they are handled.
     */
    boolean isFollowed(XmppServer from, @Nullable XmppServer to) {
        return isAsynchronous(from) || to != null && to != from;
    }

    /** A component may have a domain that the other servers do not know by their peers'. */
    void addComponent(ScenarioComponent component) {
        links.forEach(link -> link.addComponent(component.home(), component.jid().toString()));
    }

    /** How long silence lasts before it is taken for that, where pings do not show it. */
    Duration quietPeriod() {
        return areSeveral() && own.quietPeriod().isZero() ? QUIET : own.quietPeriod();
    }

    /** Undoes what a test has done to the links of its servers. */
    void restore(List<ScenarioServer> ended) {
        for (ScenarioLink link : linksOf(ended)) {
            link.restore();
        }
    }

    /**
     * Checks that each fault on those links has struck.
     *
     * @throws AssertionError if one has not
     */
    void checkFaults(List<ScenarioServer> ended) {
        for (ScenarioLink link : linksOf(ended)) {
            link.checkFaults();
        }
    }

    private List<ScenarioLink> linksOf(List<ScenarioServer> some) {
        List<ScenarioLink> found = new ArrayList<>();
        for (ScenarioLink link : links) {
            if (some.stream().anyMatch(link::isOf)) {
                found.add(link);
            }
        }
        return found;
    }

    /** The server that an address is on; null if it is on none of them. */
    @Nullable XmppServer of(Jid address) {
        String domain = address.getDomain().toString();
        XmppServer found = null;
        for (XmppServer server : all()) {
            boolean closer = found == null || server.domain().length() > found.domain().length();
            if (closer && isBelow(domain, server.domain())) {
                found = server;
            }
        }
        return found;
    }

    private static boolean isBelow(String domain, String above) {
        return domain.equals(above) || domain.endsWith("." + above);
    }

    private List<XmppServer> all() {
        List<XmppServer> all = new ArrayList<>();
        all.add(own);
        others.forEach(other -> all.add(other.server()));
        return all;
    }

    /** The link between those; null if they are the same, or one is none of these. */
    @Nullable ScenarioLink link(@Nullable XmppServer one, @Nullable XmppServer other) {
        return links.stream().filter(link -> link.isBetween(one, other)).findFirst().orElse(null);
    }

    /** The link of a server with another, or with the test's own (null). */
    ServerLink link(ScenarioServer server, @Nullable RemoteServer other) {
        ScenarioLink link = link(server.server(), other == null ? own : other.server());
        if (link == null) {
            throw new IllegalArgumentException(
                    server.name()
                            + " has no link with "
                            + (other == null ? own.domain() : other.name())
                            + ": take another server of the same scenario");
        }
        return link.seenFrom(server.server());
    }

    /** The servers, the test's own aside. */
    List<ScenarioServer> others() {
        return others;
    }
}
