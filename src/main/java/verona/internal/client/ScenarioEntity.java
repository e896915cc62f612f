package verona.internal.client;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.Received;
import verona.Steps;
import verona.XmppEntity;
import verona.internal.connection.Connection;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.StreamManager;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.Xml;

/** Who takes part in a scenario: its name, its inbox and its connection. */
public abstract class ScenarioEntity implements XmppEntity, Connection.Listener {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Scenario scenario;
    private final String name;
    private final boolean mayConnect;
    private final Inbox inbox = new Inbox();
    private final Barriers barriers = new Barriers(inbox);
    private @Nullable Connection connection;
    private volatile boolean online;
    private volatile boolean endNoticed;
    private volatile @Nullable String cutOffBy;

    ScenarioEntity(Scenario scenario, String name, boolean mayConnect) {
        this.scenario = scenario;
        this.name = name;
        this.mayConnect = mayConnect;
    }

    /** A connection for it, not yet open. */
    abstract Connection newConnection();

    /** The connection has been opened, and the server knows it as that. */
    abstract void opened(Jid jid);

    /** What it has negotiated with the server; null if that is not worth mentioning. */
    @Nullable String negotiated() {
        return null;
    }

    /** Its address, without a resource. */
    public abstract Jid bareAddress();

    /**
     * Its address, with the resource that the server bound last where there are resources.
     *
     * @throws IllegalStateException if the server has bound none yet
     */
    public abstract Jid fullAddress();

    /** Its steps. */
    public abstract Steps<?> steps();

    /** A ping to the server, as it sends them. */
    abstract String ping(String id);

    /** A stanza that a scenario has it send, as an element of {@code jabber:client}. */
    Element read(String text) {
        return Xml.read(text);
    }

    /** What is sent for a stanza that a scenario has it send. */
    String outgoing(String text, Element stanza) {
        return text;
    }

    /** What a test has to say for it to have a connection. */
    String howToConnect() {
        return mayConnect
                ? "call " + name + ".connects() first"
                : "declare it with connect = LATER, and call " + name + ".connects() first";
    }

    /** Whether it is declared so that it can connect. */
    boolean mayConnect() {
        return mayConnect;
    }

    Duration usualTimeout() {
        return scenario.timeout();
    }

    Scenario scenario() {
        return scenario;
    }

    Inbox inbox() {
        return inbox;
    }

    Barriers barriers() {
        return barriers;
    }

    @Override
    public String name() {
        return name;
    }

    /** A caller that sees false knows that the connection has ended. */
    @Override
    public boolean isConnected() {
        boolean connected = online && inbox.ending() == null;
        if (!connected) {
            noticeEnd();
        }
        return connected;
    }

    /** Whether it has connected, and the scenario has not ended that since. */
    boolean isOnline() {
        return online;
    }

    synchronized boolean isUp() {
        return connection != null && connection.isOpen();
    }

    @Override
    public List<Received> unread() {
        return List.copyOf(inbox.unread());
    }

    @Override
    public @Nullable String captured(String name) {
        return scenario.captures().get(name);
    }

    /** Its connection, open or not. */
    synchronized Connection stream() {
        if (connection == null) {
            connection = newConnection();
        }
        return connection;
    }

    /** Whether it is declared with stream management (XEP-0198). */
    boolean hasStreamManagement() {
        return false;
    }

    /** Fails a step that needs stream management if it is not declared with it. */
    void requireStreamManagement(Step step) {
        if (!hasStreamManagement()) {
            throw Failures.misused(
                    this,
                    step,
                    name
                            + " has no stream management (XEP-0198): a client has it that is"
                            + " declared with streamManagement = ENABLED");
        }
    }

    /** Its stream management, null where it has none, or has none yet. */
    @Nullable StreamManager manager() {
        return stream().manager();
    }

    /** Its connection is about to be opened, and how the one before has ended is forgotten. */
    void opening() {
        // The end of the connection before may not have been reported yet: without waiting it
        // would be taken for the end of this one.
        stream().drop();
        barriers.reset();
        cutOffBy = null;
        endNoticed = false;
        inbox.opened();
    }

    /** Its connection is open, and the server knows it as that. */
    void online(Jid jid) {
        if (manager() != null) {
            barriers.managed();
        }
        opened(jid);
        online = true;
    }

    /** Its connection could not be opened, and the test knows that. */
    void loginFailed(String reason) {
        noticeEnd();
        inbox.ended(new Ending(Ending.Kind.LOGIN_FAILED, reason));
    }

    /** The scenario has closed or cut its connection. */
    void offline() {
        online = false;
        closedByScenario();
    }

    /**
     * How the connection has ended that the scenario has closed or cut.
     *
     * <p>What the server said before it closed the stream counts, whether it has arrived before the
     * scenario's step or while it was taken: that is a race. A stream that the server has closed in
     * order has been handled to its end (RFC 6120 §4.4); any other has not, and was cut off.
     *
     * @param verb what the scenario has done: {@code disconnected} or {@code dropped}
     * @param how how the server has ended it; null if it has not
     */
    void ended(String verb, @Nullable String how) {
        if (how == null || how.equals(Connection.CLOSED_BY_SERVER)) {
            barriers.reset();
            scenario.cutOffs().remove(this);
            inbox.ended(new Ending(Ending.Kind.BY_SCENARIO, "it has " + verb));
        } else {
            cutOff(how);
        }
    }

    /** The test knows that the connection has ended: from now on no step has to report it. */
    void noticeEnd() {
        endNoticed = true;
        scenario.cutOffs().remove(this);
    }

    /**
     * How it was cut off before the server had handled all that it has sent, if nobody has noticed
     * yet; null if it was not.
     */
    @Nullable String cutOffBy() {
        return endNoticed || isOpen() || !barriers.isPending() ? null : cutOffBy;
    }

    private void cutOff(String how) {
        cutOffBy = how;
        scenario.cutOffs().add(this);
        // Now everybody can see it, and this one's own step goes on.
        inbox.ended(new Ending(Ending.Kind.BY_ITSELF, how));
        scenario.allEntities().forEach(each -> each.inbox().wake());
    }

    /** Notes that something that was to be done is left out, and why. */
    public void remark(String text) {
        note(Transcript.Kind.REMARK, text);
    }

    /**
     * A connection that ended by itself is taken for one until the test knows of that: a step that
     * only sends would find it ended or not by chance.
     *
     * @param without what can't be done without a connection
     */
    void requireConnection(Step step, String without) {
        requireConnectedOnce(step, without);
        Ending ending = inbox.ending();
        if (ending != null && (endNoticed || !ending.is(Ending.Kind.BY_ITSELF))) {
            throw Failures.ended(this, step, null);
        }
    }

    /**
     * It has connected once, or has tried to.
     *
     * @param without what can't be done without that
     */
    void requireConnectedOnce(Step step, String without) {
        Ending ending = inbox.ending();
        if (ending != null && ending.is(Ending.Kind.NEVER_CONNECTED)) {
            throw Failures.neverConnected(this, step, without);
        }
    }

    /** Whether more may arrive. */
    boolean isOpen() {
        return inbox.ending() == null;
    }

    boolean isUnsettled() {
        return isOpen() && barriers.isPending();
    }

    /** Whether a barrier of its own has been sent, and the server has not answered. */
    boolean hasOpenBarrier() {
        return barriers.hasOpenBarrier();
    }

    void startBarrier() {
        note(Transcript.Kind.BARRIER, "");
        startUnseenBarrier();
    }

    /** The same, but it is not in the transcript: the scenario itself does not need it. */
    void startUnseenBarrier() {
        try {
            String barrier = barriers.barrier(this::ping);
            if (barrier != null) {
                stream().send(barrier);
            }
        } catch (ConnectionException e) {
            // The connection's own thread reports its end, and whoever waits for the barrier waits
            // for that: otherwise the connection would be found ended by one, and open by another.
            note(Transcript.Kind.ERROR, String.valueOf(e.getMessage()));
        }
    }

    void awaitBarrier(Duration timeout) {
        if (!isSettledWithin(timeout)) {
            throw Failures.unsettled(this, timeout);
        }
    }

    /** Whether the barrier's answer comes within that time, or the connection ends. */
    boolean isSettledWithin(Duration timeout) {
        try {
            return barriers.await(timeout);
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    /** Waits until the server has handled what this entity has sent; it always sends a ping. */
    void settle(Duration timeout) {
        if (isOpen()) {
            startBarrier();
            awaitBarrier(timeout);
        }
    }

    @Override
    public void received(String xml, Element stanza) {
        boolean hidden = barriers.received(stanza);
        if (barriers.isDue()) {
            startUnseenBarrier();
        }
        if (!hidden) {
            Candidate candidate = Candidate.of(stanza);
            Entry entry = scenario.transcript().received(name, xml, candidate);
            inbox.add(new ReceivedStanza(this, candidate, entry));
        }
    }

    /** Sends what the scenario does not say. */
    final void transmitByItself(String xml) {
        barriers.sent(Xml.read(xml));
        note(Transcript.Kind.SENT, xml);
        stream().send(xml);
    }

    /** Closes the connection because the test has said so to Smack. */
    final void closeByItself(String name) {
        stream().close(CLOSING);
        note(Transcript.Kind.ERROR, name);
        barriers.reset();
        inbox.ended(new Ending(Ending.Kind.BY_SCENARIO, name));
    }

    /** The scenario has ended the connection. */
    void closedByScenario() {}

    @Override
    public void broken(String name) {
        note(Transcript.Kind.ERROR, name);
        cutOff(name);
    }

    void noteStop(Step step, String waitedFor) {
        String what = waitedFor.isEmpty() ? "" : " while it waited for " + waitedFor;
        note(Transcript.Kind.STOPPED, step.verb() + " was stopped" + what);
    }

    /** Adds an entry of its own to the transcript. */
    Entry note(Transcript.Kind kind, String text) {
        return scenario.transcript().add(name(), kind, text);
    }

    /** Closes the connection if there is one. */
    void end() {
        Connection open;
        synchronized (this) {
            open = connection;
        }
        if (open != null) {
            open.close(CLOSING);
            closedByScenario();
            inbox.ended(new Ending(Ending.Kind.BY_SCENARIO, "the test has ended"));
            noticeEnd();
        }
    }
}
