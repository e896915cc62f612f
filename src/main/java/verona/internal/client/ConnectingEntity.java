package verona.internal.client;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.Steps;
import verona.internal.connection.Connection;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.ServerAddress;
import verona.internal.connection.StreamManager;
import verona.internal.local.LocalPort;
import verona.internal.local.LocalPorts;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Xml;

/** A client or a component, whose connection is the scenario's. */
public abstract class ConnectingEntity extends ScenarioEntity implements Connection.Listener {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final boolean mayConnect;
    private @Nullable Connection connection;
    private volatile boolean online;
    private volatile boolean endNoticed;
    private volatile @Nullable String cutOffBy;

    ConnectingEntity(Scenario scenario, XmppServer home, String name, boolean mayConnect) {
        super(scenario, home, name);
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

    /** Its steps. */
    public abstract Steps<?> steps();

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
                ? "call " + name() + ".connects() first"
                : "declare it with connect = LATER, and call " + name() + ".connects() first";
    }

    /** Whether it is declared so that it can connect. */
    boolean mayConnect() {
        return mayConnect;
    }

    /** A caller that sees false knows that the connection has ended. */
    @Override
    public boolean isConnected() {
        boolean connected = online && isOpen();
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
    boolean readNow() {
        Connection known = known();
        return known != null && known.readNow();
    }

    /** A server that needs no port for its clients; null for others. */
    @Nullable ServerAddress near(XmppServer server, CharSequence domain) {
        LocalPort local = scenario().play() == null ? null : LocalPorts.of(server);
        return local == null
                ? null
                : ServerAddress.of(local, server.host(), domain.toString(), server::trust);
    }

    @Override
    boolean isHandled() {
        Connection known = scenario().play() == null ? null : known();
        if (known == null || !known.isHandled()) {
            return false;
        }
        known.readNow();
        barriers().handled();
        return true;
    }

    private synchronized @Nullable Connection known() {
        return connection;
    }

    /** Where the order in which things happen is decided, no socket is to delay them. */
    ServerAddress reached(ServerAddress address) {
        return scenario().play() == null ? address : address.locally();
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
                    name()
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
        barriers().reset();
        cutOffBy = null;
        endNoticed = false;
        inbox().opened();
    }

    /** Its connection is open, and the server knows it as that. */
    void online(Jid jid) {
        if (manager() != null) {
            barriers().managed();
        }
        opened(jid);
        online = true;
    }

    /**
     * Connects again after its connection was cut: resumes its session if that can be resumed
     * (XEP-0198 §5), otherwise it has a new one.
     *
     * @throws ConnectionException if it can't connect
     */
    void reconnect() {
        StreamManager manager = manager();
        if (manager != null && manager.isResumable()) {
            opening();
            manager.whenResending(this::noteResumption);
            try {
                online(stream().resume(usualTimeout()));
                manager.resent().forEach(stanza -> barriers().sentRaw());
                return;
            } catch (ConnectionException e) {
                note(Transcript.Kind.ERROR, String.valueOf(e.getMessage()));
            }
        }
        noteSessionEnd();
        opening();
        Jid jid = stream().open(usualTimeout());
        online(jid);
        note(Transcript.Kind.CONNECTED, jid.toString());
        String negotiated = negotiated();
        if (negotiated != null) {
            note(Transcript.Kind.NEGOTIATED, negotiated);
        }
    }

    private void noteResumption(List<String> resent) {
        note(Transcript.Kind.RESUMED, fullAddress().toString());
        resent.forEach(stanza -> note(Transcript.Kind.RESENT, stanza));
    }

    /** Sends text as it stands. */
    void send(String text) {
        stream().send(text);
    }

    /** Its connection could not be opened, and the test knows that. */
    void loginFailed(String reason) {
        noticeEnd();
        inbox().ended(new Ending(Ending.Kind.LOGIN_FAILED, reason));
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
        noteSessionEnd();
        if (how == null || how.equals(Connection.CLOSED_BY_SERVER)) {
            barriers().reset();
            scenario().cutOffs().remove(this);
            inbox().ended(new Ending(Ending.Kind.BY_SCENARIO, "it has " + verb));
        } else {
            cutOff(how);
        }
    }

    @Override
    void noticeEnd() {
        endNoticed = true;
        scenario().cutOffs().remove(this);
    }

    @Override
    @Nullable String cutOffBy() {
        return endNoticed || isOpen() || !barriers().isPending() ? null : cutOffBy;
    }

    private void cutOff(String how) {
        cutOffBy = how;
        scenario().cutOffs().add(this);
        // Now everybody can see it, and this one's own step goes on.
        inbox().ended(new Ending(Ending.Kind.BY_ITSELF, how));
        scenario().allEntities().forEach(each -> each.inbox().wake());
    }

    /**
     * A connection that ended by itself is taken for one until the test knows of that: a step that
     * only sends would find it ended or not by chance.
     *
     * @param without what can't be done without a connection
     */
    void requireConnection(Step step, String without) {
        requireConnectedOnce(step, without);
        Ending ending = inbox().ending();
        if (ending != null && (endNoticed || !ending.is(Ending.Kind.BY_ITSELF))) {
            throw Failures.ended(this, step, null);
        }
    }

    /** It has connected once, or has tried to. */
    @Override
    void requireConnectedOnce(Step step, String without) {
        Ending ending = inbox().ending();
        if (ending != null && ending.is(Ending.Kind.NEVER_CONNECTED)) {
            throw Failures.neverConnected(this, step, without);
        }
    }

    /** The test then knows that the connection has ended. */
    @Override
    @Nullable String reasonForMissing() {
        Ending ending = inbox().ending();
        if (ending == null) {
            return null;
        }
        noticeEnd();
        return ending.reason();
    }

    @Override
    @Nullable String reasonForSilence() {
        Ending ending = inbox().ending();
        return ending != null && ending.is(Ending.Kind.BY_SCENARIO) ? null : reasonForMissing();
    }

    @Override
    boolean isOpen() {
        return inbox().ending() == null;
    }

    @Override
    boolean isReachable() {
        return online && isOpen();
    }

    @Override
    void transmit(String barrier) {
        CutConnection cut = cut();
        if (cut != null && cut.isAway()) {
            barriers().reset();
            inbox().wake();
            return;
        }
        try {
            stream().send(barrier);
        } catch (ConnectionException e) {
            // The connection's own thread reports its end, and whoever waits for the barrier waits
            // for that: otherwise the connection would be found ended by one, and open by another.
            if (cut == null) {
                note(Transcript.Kind.ERROR, String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void received(String xml, Element stanza) {
        if (!answersBarrier(stanza)) {
            arrived(xml, stanza);
        }
    }

    /** Sends what the scenario does not say. */
    final void transmitByItself(String xml) {
        Element stanza = Xml.read(xml);
        noteSent(stanza);
        claims().sent(this, stanza);
        note(Transcript.Kind.SENT, xml);
        send(xml);
    }

    /** Closes the connection because the test has said so to Smack. */
    final void closeByItself(String name) {
        stream().close(scenario().scaled(CLOSING));
        note(Transcript.Kind.ERROR, name);
        noteSessionEnd();
        barriers().reset();
        inbox().ended(new Ending(Ending.Kind.BY_SCENARIO, name));
    }

    /** The scenario has ended the connection. */
    void closedByScenario() {}

    @Override
    public void broken(String name) {
        CutConnection cut = cut();
        if (cut != null && cut.comesBack()) {
            inbox().wake();
            return;
        }
        note(Transcript.Kind.ERROR, name);
        noteSessionEnd();
        cutOff(name);
    }

    @Override
    void end() {
        Connection open = known();
        if (open != null) {
            open.close(scenario().scaled(CLOSING));
            closedByScenario();
            inbox().ended(new Ending(Ending.Kind.BY_SCENARIO, "the test has ended"));
            noticeEnd();
        }
    }
}
