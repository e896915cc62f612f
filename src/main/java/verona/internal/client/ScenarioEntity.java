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
    private final Barriers settling = new Barriers(inbox);
    private @Nullable Connection connection;
    private volatile boolean online;

    ScenarioEntity(Scenario scenario, String name, boolean mayConnect) {
        this.scenario = scenario;
        this.name = name;
        this.mayConnect = mayConnect;
    }

    /** A connection for it, not yet open. */
    /** What it logs in with: a client's password, or a component's secret. */
    public abstract String secret();

    abstract Connection newConnection();

    /** The connection has been opened, and the server knows it as that. */
    abstract void opened(Jid jid);

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

    @Override
    public synchronized boolean isConnected() {
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
            throw new IllegalStateException(
                    name()
                            + " is declared with connect = NEVER: declare it with connect = LATER"
                            + " for it to connect inside the scenario");
        }
        if (isConnected()) {
            // Or the server has ended it, and its end has yet to arrive.
            settle(timeout);
        }
        if (isConnected()) {
            throw new IllegalStateException(name() + " is connected already");
        }
        scenario.beforeActing(this, timeout);
        open(step, timeout);
    }

    private void open(Step step, Duration timeout) {
        try {
            Connection connection = connection();
            // It waits for what the connection before has still to tell: it would be taken for this
            // one's.
            connection.drop();
            inbox.opened();
            Jid jid = connection.open(timeout);
            opened(jid);
            online = true;
            step.add(note(Transcript.Kind.CONNECTED, jid.toString()));
        } catch (ConnectionException e) {
            inbox.broken(String.valueOf(e.getMessage()));
            step.add(note(Transcript.Kind.ERROR, String.valueOf(e.getMessage())));
            throw Failures.connection(this, step, e);
        }
    }

    /** Whether the server has closed the stream meanwhile is a race; it is closed either way. */
    void disconnect(Step step, Duration timeout) {
        if (!online) {
            return;
        }
        scenario.beforeActing(this, timeout);
        connection().close(timeout);
        ended(step, "disconnected");
    }

    void drop(Step step, Duration timeout) {
        requireOpen(step);
        scenario.beforeActing(this, timeout);
        settle(timeout);
        connection().drop();
        ended(step, "dropped");
    }

    private void ended(Step step, String how) {
        online = false;
        left();
        settling.reset();
        step.add(note(Transcript.Kind.ENDED, how));
        inbox.broken("it has " + how);
    }

    void send(Step step, StanzaTemplate stanza, Duration timeout) {
        String text = stanza.text(scenario.placeholders());
        Element element = readStanza(text);
        requireOpen(step);
        scenario.beforeActing(this, timeout);
        settling.sent(element);
        transmit(step, outgoing(text, element));
    }

    private Element readStanza(String text) {
        Element element;
        try {
            element = read(text);
        } catch (XmlException e) {
            throw new IllegalArgumentException(Failures.notWellFormed(name(), e), e);
        }
        if (!isStanza(element)) {
            throw new IllegalArgumentException(Failures.noStanza(name(), element));
        }
        return element;
    }

    private static boolean isStanza(Element element) {
        return element.namespace().equals(Element.CLIENT)
                && (element.name().equals("message")
                        || element.name().equals("presence")
                        || element.name().equals("iq"));
    }

    /** Notes that something that was to be done is left out, and why. */
    public void remark(String text) {
        note(Transcript.Kind.REMARK, text);
    }

    void sendRaw(Step step, String template, Duration timeout) {
        requireOpen(step);
        scenario.beforeActing(this, timeout);
        settling.sentRaw();
        transmit(step, scenario.placeholders().fill(template));
    }

    private void transmit(Step step, String text) {
        step.add(note(Transcript.Kind.SENT, text));
        try {
            connection().send(text);
        } catch (ConnectionException e) {
            throw Failures.connection(this, step, e);
        }
    }

    private void requireOpen(Step step) {
        String broken = inbox.brokenBy();
        if (broken != null) {
            throw Failures.connection(this, step, broken);
        }
    }

    /** Whether more may arrive. */
    boolean isOpen() {
        return inbox.brokenBy() == null;
    }

    boolean isUnsettled() {
        return isOpen() && settling.isOpen();
    }

    void startBarrier() {
        String barrier = ping(settling.barrier());
        note(Transcript.Kind.BARRIER, "");
        try {
            connection().send(barrier);
        } catch (ConnectionException e) {
            // The connection's own thread is to tell what happened to it, and who waits for the
            // barrier waits
            // for that, too: else somebody would find it broken, and open all the same.
            note(Transcript.Kind.ERROR, String.valueOf(e.getMessage()));
        }
    }

    void awaitBarrier(Duration timeout) {
        try {
            if (!settling.await(timeout)) {
                throw Failures.unsettled(this, timeout);
            }
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    /** Waits until the server has handled what this entity has sent, asked or not. */
    void settle(Duration timeout) {
        if (isOpen()) {
            startBarrier();
            awaitBarrier(timeout);
        }
    }

    @Override
    public void received(String xml, Element stanza) {
        if (!settling.received(stanza)) {
            Candidate candidate = Candidate.of(stanza);
            Entry entry = scenario.transcript().received(name, xml, candidate);
            inbox.add(new ReceivedStanza(this, candidate, entry));
        }
    }

    /** Sends what the scenario does not say. */
    final void transmitByItself(String xml) {
        settling.sent(Xml.read(xml));
        note(Transcript.Kind.SENT, xml);
        connection().send(xml);
    }

    /** Closes the connection though the scenario does not say so. */
    final void closeByItself(String name) {
        connection().close(CLOSING);
        broken(name);
    }

    /** The scenario has ended the connection. */
    void left() {}

    @Override
    public void broken(String name) {
        settling.reset();
        note(Transcript.Kind.ERROR, name);
        inbox.broken(name);
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
            left();
            inbox.broken("the test has ended");
        }
    }
}
