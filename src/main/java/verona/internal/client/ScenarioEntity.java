package verona.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.Received;
import verona.Steps;
import verona.XmppEntity;
import verona.internal.connection.Connection;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.InterruptedConnectionException;
import verona.internal.connection.StreamManager;
import verona.internal.connection.TopLevel;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;
import verona.stanza.XmlException;

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

    Duration usualTimeout() {
        return scenario.timeout();
    }

    Scenario scenario() {
        return scenario;
    }

    Inbox inbox() {
        return inbox;
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

    private synchronized Connection connection() {
        if (connection == null) {
            connection = newConnection();
        }
        return connection;
    }

    void connect(Step step, Duration timeout) {
        if (!mayConnect) {
            throw Failures.misused(
                    this,
                    step,
                    name
                            + " is declared with connect = NEVER: declare it with connect = LATER"
                            + " for it to connect inside the scenario");
        }
        if (isUp()) {
            // Or the server has ended it, and its end has yet to arrive.
            settle(timeout);
        }
        if (isUp()) {
            throw Failures.misused(this, step, name + " is connected already");
        }
        scenario.awaitOthers(this, timeout);
        Jid jid = open(step, connection -> connection.open(timeout));
        step.add(note(Transcript.Kind.CONNECTED, jid.toString()));
        noteNegotiated();
    }

    /** Whether it is declared with stream management (XEP-0198). */
    boolean hasStreamManagement() {
        return false;
    }

    /** Its stream management, null where it has none, or has none yet. */
    @Nullable StreamManager manager() {
        return connection().manager();
    }

    private void requireStreamManagement(Step step) {
        if (!hasStreamManagement()) {
            throw Failures.misused(
                    this,
                    step,
                    name
                            + " has no stream management (XEP-0198): a client has it that is"
                            + " declared with streamManagement = ENABLED");
        }
    }

    void resume(Step step, Duration timeout) {
        requireStreamManagement(step);
        requireConnectedOnce(step, "there is no session to resume");
        if (isUp()) {
            // Or the server has ended it, and its end has yet to arrive.
            settle(timeout);
        }
        if (isUp()) {
            throw Failures.misused(this, step, name + " is connected");
        }
        scenario.awaitOthers(this, timeout);
        StreamManager manager = manager();
        if (manager == null || !manager.isResumable()) {
            throw Failures.connection(this, step, notResumable(manager));
        }
        Jid jid = open(step, connection -> connection.resume(timeout));
        step.add(note(Transcript.Kind.RESUMED, jid.toString()));
        for (String stanza : manager.resent()) {
            step.add(note(Transcript.Kind.RESENT, stanza));
            barriers.sentRaw();
        }
    }

    /** The test then knows that the connection has ended. */
    private String notResumable(@Nullable StreamManager manager) {
        Ending ending = inbox.ending();
        noticeEnd();
        return "there is no session to resume" + (ending == null ? "" : ": " + ending.reason());
    }

    void acknowledge(Step step, @Nullable Long count, Duration timeout) {
        requireStreamManagement(step);
        requireConnection(step, "nothing can be acknowledged");
        scenario.awaitOthers(this, timeout);
        StreamManager manager = Objects.requireNonNull(manager());
        barriers.sentRaw();
        transmit(step, StreamManager.acknowledgement(count == null ? manager.handled() : count));
    }

    private Jid open(Step step, Function<Connection, Jid> how) {
        try {
            Connection connection = connection();
            // The end of the connection before may not have been reported yet: without waiting it
            // would be taken for the end of this one.
            connection.drop();
            forgetEnd();
            inbox.opened();
            Jid jid = how.apply(connection);
            if (connection.manager() != null) {
                barriers.managed();
            }
            opened(jid);
            online = true;
            return jid;
        } catch (ConnectionException e) {
            noticeEnd();
            String reason = String.valueOf(e.getMessage());
            inbox.ended(new Ending(Ending.Kind.LOGIN_FAILED, reason));
            step.add(note(Transcript.Kind.ERROR, reason));
            if (e instanceof InterruptedConnectionException) {
                throw new Interruption(e);
            }
            throw Failures.connection(this, step, e);
        }
    }

    private void noteNegotiated() {
        String negotiated = negotiated();
        if (negotiated != null) {
            note(Transcript.Kind.NEGOTIATED, negotiated);
        }
    }

    private void forgetEnd() {
        barriers.reset();
        cutOffBy = null;
        endNoticed = false;
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

    /** Whether the server has closed the stream meanwhile is a race; it is closed either way. */
    void disconnect(Step step, Duration timeout) {
        if (!online) {
            return;
        }
        scenario.awaitOthers(this, timeout);
        String how = connection().close(timeout);
        ended(step, "disconnected", how);
        if (how == null && Thread.currentThread().isInterrupted()) {
            throw new Interruption(null);
        }
        if (how == null) {
            throw Failures.connection(
                    this,
                    step,
                    "the server did not close the stream within " + timeout.toMillis() + " ms");
        }
    }

    void drop(Step step, Duration timeout) {
        requireConnection(step, "there is no connection to cut");
        scenario.awaitOthers(this, timeout);
        settle(timeout);
        Ending ending = inbox.ending();
        if (ending != null) {
            throw Failures.ended(this, step, null);
        }
        connection().drop();
        ended(step, "dropped", Connection.CLOSED_BY_SERVER);
    }

    /**
     * The scenario has ended the connection.
     *
     * <p>What the server said before it closed the stream counts, whether it has arrived before the
     * scenario's step or while it was taken: that is a race. A stream that the server has closed in
     * order has been handled to its end (RFC 6120 §4.4); any other has not, and was cut off.
     */
    private void ended(Step step, String verb, @Nullable String how) {
        online = false;
        closedByScenario();
        step.add(note(Transcript.Kind.ENDED, verb));
        if (how == null || how.equals(Connection.CLOSED_BY_SERVER)) {
            barriers.reset();
            scenario.cutOffs().remove(this);
            inbox.ended(new Ending(Ending.Kind.BY_SCENARIO, "it has " + verb));
        } else {
            cutOff(how);
        }
    }

    private void cutOff(String how) {
        cutOffBy = how;
        scenario.cutOffs().add(this);
        // Now everybody can see it, and this one's own step goes on.
        inbox.ended(new Ending(Ending.Kind.BY_ITSELF, how));
        scenario.allEntities().forEach(each -> each.inbox().wake());
    }

    void send(Step step, StanzaTemplate stanza, Duration timeout) {
        String text = stanza.text(scenario.placeholders());
        Element element = readStanza(text);
        requireConnection(step, "nothing can be sent");
        scenario.awaitOthers(this, timeout);
        barriers.sent(element);
        transmit(step, outgoing(text, element));
    }

    private Element readStanza(String text) {
        Element element;
        try {
            element = read(text);
        } catch (XmlException e) {
            throw new IllegalArgumentException(Failures.notWellFormed(name(), e), e);
        }
        if (!TopLevel.isStanza(element) && !TopLevel.isOther(element)) {
            throw new IllegalArgumentException(Failures.noStanza(name(), element));
        }
        return element;
    }

    /** Notes that something that was to be done is left out, and why. */
    public void remark(String text) {
        note(Transcript.Kind.REMARK, text);
    }

    void sendRaw(Step step, String template, Duration timeout) {
        requireConnection(step, "nothing can be sent");
        scenario.awaitOthers(this, timeout);
        String text = scenario.placeholders().fill(template);
        noteRaw(text);
        transmit(step, text);
    }

    /** Text may be elements, a part of one, or nothing of the kind. */
    private void noteRaw(String text) {
        try {
            read("<raw>" + text + "</raw>").children().forEach(barriers::sent);
        } catch (XmlException e) {
            // Only the server knows what it makes of that.
        }
        barriers.sentRaw();
    }

    private void transmit(Step step, String text) {
        step.add(note(Transcript.Kind.SENT, text));
        try {
            connection().send(text);
        } catch (ConnectionException e) {
            // The server has ended the connection meanwhile. Whether that is seen here already is a
            // race, so it is left to the connection's own thread to say so.
        }
    }

    /**
     * A connection that ended by itself is taken for one until the test knows of that: a step that
     * only sends would find it ended or not by chance.
     *
     * @param without what can't be done without a connection
     */
    private void requireConnection(Step step, String without) {
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
                connection().send(barrier);
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
        connection().send(xml);
    }

    /** Closes the connection because the test has said so to Smack. */
    final void closeByItself(String name) {
        connection().close(CLOSING);
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

    private Entry note(Transcript.Kind kind, String text) {
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
