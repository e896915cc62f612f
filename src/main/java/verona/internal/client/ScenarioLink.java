package verona.internal.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Fate;
import verona.internal.fault.FaultBook;
import verona.internal.fault.Passage.Way;
import verona.internal.proxy.LinkListener;
import verona.internal.proxy.LinkProxy;
import verona.internal.transcript.Transcript;
import verona.server.Federation;
import verona.server.ServerAuthentication;
import verona.server.ServerLink;
import verona.server.XmppServer;
import verona.stanza.Element;

/** The link between two servers of a scenario, which goes through a proxy. */
final class ScenarioLink implements LinkListener, AutoCloseable {

    private final Scenario scenario;
    private final XmppServer near;
    private final ScenarioServer far;
    private final LinkProxy proxy;
    private final FaultBook faults = new FaultBook();
    private final List<Runnable> peers = new CopyOnWriteArrayList<>();

    private ScenarioLink(Scenario scenario, XmppServer near, ScenarioServer far) {
        this.scenario = scenario;
        this.near = near;
        this.far = far;
        proxy = new LinkProxy(near.federation().port(), far.server().federation().port(), this);
    }

    /** Links those two. */
    static ScenarioLink between(Scenario scenario, XmppServer near, ScenarioServer far) {
        ScenarioLink link = new ScenarioLink(scenario, near, far);
        link.tell(near, far.domain(), Way.TO);
        link.tell(far.server(), near.domain(), Way.FROM);
        return link;
    }

    private void tell(XmppServer server, String peer, Way way) {
        Federation federation = server.federation();
        federation.addPeer(peer, proxy.host(), proxy.port(way), far.authentication());
        peers.add(() -> federation.removePeer(peer));
    }

    /** A component may have a domain that is not below its server's. */
    void addComponent(XmppServer server, String domain) {
        boolean isOfLink = server == near || server == far.server();
        if (isOfLink && !domain.endsWith("." + server.domain())) {
            boolean isNear = server == near;
            tell(isNear ? far.server() : near, domain, isNear ? Way.FROM : Way.TO);
        }
    }

    boolean isOf(ScenarioServer server) {
        return far == server || near == server.server();
    }

    boolean isBetween(@Nullable XmppServer one, @Nullable XmppServer other) {
        return near == one && far.server() == other || near == other && far.server() == one;
    }

    /** As a test sees it that has named one of the two: what goes there goes {@link Way#TO}. */
    ServerLink seenFrom(XmppServer server) {
        return new LinkControl(this, server == near ? Way.FROM : Way.TO);
    }

    LinkProxy proxy() {
        return proxy;
    }

    FaultBook faults() {
        return faults;
    }

    /** Whether stanzas can be seen on it. */
    boolean isReadable() {
        return far.authentication() == ServerAuthentication.DIALBACK;
    }

    /** Waits until all is handled that has been sent before. */
    void settle() {
        scenario.innermost().settle();
    }

    /** The transcript says what a test has done to it. */
    void note(String what) {
        scenario.innermost()
                .transcript()
                .add(far.name(), Transcript.Kind.LINK, "link with " + near.domain() + ": " + what);
    }

    /** Stanzas go over it again that did not. */
    void isRestored() {
        scenario.ways().askAgain();
    }

    /** Undoes what a test has done to it. */
    void restore() {
        proxy.accept(false);
        proxy.resetPace();
        isRestored();
    }

    void checkFaults() {
        if (faults.hasMissed()) {
            settle();
            faults.check();
        }
    }

    @Override
    public boolean isInserted(Element stanza) {
        return Barriers.isPing(stanza);
    }

    @Override
    public void struck(Way way, Element stanza, Fate fate) {
        note(fate.mark() + ": " + stanza.toXml());
    }

    /** What a test calls the server to which {@link Way#TO} leads. */
    String farName() {
        return far.name();
    }

    /** In a few words. */
    @Override
    public String toString() {
        return "link between " + near.domain() + " and " + far.domain();
    }

    @Override
    public void close() {
        faults.close();
        proxy.close();
        Parallel.run(List.copyOf(peers));
        if (!isReadable()) {
            far.server().federation().presentCertificateOf(far.domain());
        }
    }
}
