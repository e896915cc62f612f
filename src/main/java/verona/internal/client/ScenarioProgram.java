package verona.internal.client;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import verona.Received;
import verona.XmppProgram;
import verona.internal.connection.StreamErrors;
import verona.internal.connection.TopLevel;
import verona.internal.fault.Fate;
import verona.internal.fault.FaultBook;
import verona.internal.fault.Passage;
import verona.internal.fault.RefusedLogins;
import verona.internal.match.Candidate;
import verona.internal.proxy.Breach;
import verona.internal.proxy.ProxiedStream;
import verona.internal.proxy.Proxy;
import verona.internal.proxy.ProxyListener;
import verona.internal.schedule.Play;
import verona.internal.time.WaitingTime;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ProgramState;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.server.AnsweringServer;
import verona.server.Connections;
import verona.server.Logins;
import verona.server.XmppServer;
import verona.server.XmppStream;
import verona.stanza.Element;

/**
 * A program under test in a scenario. It connects when it likes, to a proxy that reports what it
 * sends and receives. Of several connections the one that has logged in last counts.
 */
public final class ScenarioProgram extends ScenarioEntity
        implements XmppProgram, ObservingSteps, ProxyListener {

    private final Identity identity;
    private final Inbox outbox;
    private final Proxy proxy;
    private final ProgramAnswers answers;
    private final FaultBook faults = new FaultBook();
    private volatile @Nullable ProgramLogin login;
    private volatile @Nullable Jid fullJid;
    private volatile Absence absence = Absence.NEVER_CONNECTED;

    /**
     * Who a program is.
     *
     * @param name what the scenario calls it
     * @param jid its account; a component's domain
     * @param password the account's password; a component's secret
     * @param component whether it is an external component (XEP-0114)
     */
    public record Identity(String name, BareJid jid, String password, boolean component) {}

    ScenarioProgram(Scenario scenario, XmppServer home, Identity identity) {
        super(scenario, home, identity.name());
        this.identity = identity;
        outbox = new Inbox(scenario.play(), scenario.order()::clock);
        // More may come at any time: whether the program is logged in is another matter.
        inbox().opened();
        outbox.opened();
        proxy =
                identity.component()
                        ? Proxy.forComponent(home, identity.jid().toString(), this)
                        : Proxy.forClients(home, this);
        answers =
                new ProgramAnswers(
                        this,
                        proxy,
                        new ProgramAddresses(
                                identity.name(), identity.jid(), identity.component()));
    }

    @Override
    public ScenarioProgram program() {
        return this;
    }

    @Override
    Participant.Kind kind() {
        return Participant.Kind.PROGRAM;
    }

    @Override
    Inbox box(Transcript.Kind about) {
        return about == Transcript.Kind.SENT ? outbox : inbox();
    }

    /** What a program sends and receives is its own matter: no step has to take it. */
    @Override
    public List<Received> unread() {
        return List.of();
    }

    @Override
    public BareJid jid() {
        return identity.jid();
    }

    @Override
    public Jid fullJid() {
        scenario().cuts().awaitReturn();
        return fullAddress();
    }

    @Override
    public Jid fullAddress() {
        Jid bound = fullJid;
        if (bound != null) {
            return bound;
        } else if (identity.component()) {
            return jid();
        }
        throw new IllegalStateException(
                name()
                        + " has no full JID before it logs in: call "
                        + name()
                        + ".logsIn() first, or use its bare JID");
    }

    @Override
    public Jid bareAddress() {
        return jid();
    }

    @Override
    public String password() {
        return identity.password();
    }

    @Override
    public String host() {
        return proxy.host();
    }

    @Override
    public int port() {
        return proxy.port();
    }

    @Override
    public int directTlsPort() {
        return proxy.directTlsPort();
    }

    @Override
    public URI webSocketUrl() {
        return proxy.webSocketUrl();
    }

    @Override
    public URI secureWebSocketUrl() {
        return proxy.secureWebSocketUrl();
    }

    @Override
    public String certificate() {
        return proxy.certificate();
    }

    @Override
    public SSLContext sslContext() {
        return proxy.sslContext();
    }

    @Override
    public AnsweringServer server() {
        return answers.of(scenario().innermost());
    }

    /** What it gets from that server. */
    ProgramAnswers answers() {
        return answers;
    }

    @Override
    public XmppStream stream() {
        return new ProgramStream(this, faults, proxy.faults());
    }

    @Override
    public Logins logins() {
        return new RefusedLogins(
                faults,
                proxy.refusals(),
                this::ask,
                null,
                "of " + name(),
                identity.component() ? StreamErrors.CONDITIONS : RefusedLogins.SASL,
                RefusedLogins.USUAL);
    }

    @Override
    public Connections connections() {
        return new ProgramConnections(this, proxy);
    }

    /** Asks something when all has come here that was sent before. */
    <T extends @Nullable Object> T ask(Supplier<T> question) {
        settleAll();
        return question.get();
    }

    /** The faults that the test has injected. */
    FaultBook faults() {
        return faults;
    }

    @Override
    public boolean isConnected() {
        return login() != null;
    }

    /**
     * Waits until the server has handled what all have sent, and what it has sent to the program
     * has come here.
     */
    void settleAll() {
        if (scenario().isCausal()) {
            scenario().causality().catchUp(this, usualTimeout());
        }
    }

    /** Its login, while it is logged in; otherwise null. */
    @Nullable ProgramLogin login() {
        ProgramLogin last = login;
        return last != null && last.stream().isOpen() ? last : null;
    }

    /** Why it is not logged in. */
    Absence absence() {
        return absence;
    }

    /** How it stands, for failures. */
    ProgramState state() {
        return ProgramStates.of(this, login(), absence);
    }

    @Override
    boolean isOpen() {
        return isConnected();
    }

    /** It may connect at any time. */
    @Override
    void requireConnectedOnce(Step step, String without) {}

    @Override
    @Nullable String reasonForMissing() {
        return isConnected() ? null : absence.reason();
    }

    @Override
    @Nullable String reasonForSilence() {
        return reasonForMissing();
    }

    @Override
    String ping(String id, Jid to) {
        return identity.component() ? Ping.of(id, to, jid()) : Ping.of(id, to);
    }

    @Override
    DomainBareJid serverDomain() {
        return identity.component() ? domainOfHome() : jid().asDomainBareJid();
    }

    @Override
    boolean isReachable() {
        ProgramLogin current = login();
        return current != null && !current.stream().isStalled();
    }

    /** The stream may have ended since: then nothing of the barrier is left either. */
    @Override
    void transmit(String barrier) {
        ProgramLogin current = login;
        if (current == null || current.stream().isStalled() || !current.stream().isOpen()) {
            forgetBarrier();
        } else {
            current.stream().insert(barrier);
        }
    }

    private void forgetBarrier() {
        barriers().reset();
        inbox().wake();
    }

    @Override
    public void serverIsSilent(ProxiedStream stream) {
        if (isCurrent(stream)) {
            forgetBarrier();
        }
    }

    @Override
    public void loggedIn(ProxiedStream stream, Jid jid, String how, Session session) {
        boolean resumed = session == Session.RESUMED;
        Entry entry =
                note(resumed ? Transcript.Kind.RESUMED : Transcript.Kind.CONNECTED, jid.toString());
        note(Transcript.Kind.NEGOTIATED, how);
        boolean counted = session != Session.NEW;
        barriers().begin(counted);
        fullJid = jid;
        answers.loggedIn(stream, jid);
        // It holds once the stream is not open any more, and until its end is reported.
        absence = new Absence(Absence.Kind.ENDED, stream, "it is being closed");
        login = new ProgramLogin(stream, jid, resumed, entry);
        // A barrier that was started meanwhile has gone to the stream before.
        barriers().begin(counted);
        inbox().wake();
    }

    @Override
    public void loginRefused(ProxiedStream stream, String reason) {
        note(Transcript.Kind.ERROR, "login refused: " + reason);
        absence = new Absence(Absence.Kind.REFUSED, stream, reason);
        inbox().wake();
    }

    @Override
    public boolean sent(ProxiedStream stream, String xml, Element element) {
        return sent(stream, xml, element, Fate.PASSED);
    }

    /** It has sent what it has sent, whatever becomes of that. */
    @Override
    public boolean sent(ProxiedStream stream, String xml, Element element, Fate fate) {
        boolean listed = isListed(element) && fate != Fate.REPEATED;
        Entry entry = listed ? note(Transcript.Kind.SENT, xml, element, fate) : null;
        boolean taken =
                fate.arrives() && TopLevel.isStanza(element) && answers.takes(stream, element);
        if (!taken && listed && (fate == Fate.PASSED || fate == Fate.LOST)) {
            claims().sent(this, element);
        }
        if (!taken && fate != Fate.LOST && isCurrent(stream)) {
            noteSent(element);
        }
        if (entry != null && fate.isSent()) {
            // Whoever waits for it may rely on what has come of it.
            outbox.add(new ReceivedStanza(this, Objects.requireNonNull(entry.stanza()), entry));
        }
        return fate.arrives() && !taken;
    }

    /** It is in the outbox already. */
    @Override
    public void resent(ProxiedStream stream, String xml, Element element) {
        note(Transcript.Kind.RESENT, xml);
        if (isCurrent(stream)) {
            noteSent(element);
        }
    }

    @Override
    public boolean received(ProxiedStream stream, String xml, Element element) {
        boolean answer = isCurrent(stream) ? answersBarrier(element) : Barriers.isPing(element);
        if (!answer && isListed(element)) {
            arrived(xml, element);
        }
        return !answer;
    }

    @Override
    public void gave(ProxiedStream stream, Element stanza) {
        arrived(stanza.toXml(), stanza);
    }

    /** It has received what it was given. */
    @Override
    public boolean received(ProxiedStream stream, String xml, Element element, Fate fate) {
        if (isListed(element)) {
            Entry entry = note(Transcript.Kind.RECEIVED, xml, element, fate);
            if (fate.arrives()) {
                inbox().add(
                                new ReceivedStanza(
                                        this, Objects.requireNonNull(entry.stanza()), entry));
            }
        }
        return true;
    }

    private Entry note(Transcript.Kind kind, String xml, Element element, Fate fate) {
        Candidate stanza = Candidate.of(element);
        return scenario().transcript().disturbed(name(), kind, xml, stanza, fate.mark());
    }

    @Override
    public void breached(ProxiedStream stream, Breach breach) {
        claims().breached(this, breach);
    }

    @Override
    public void notHandled(ProxiedStream stream, List<Element> stanzas) {
        claims().notHandled(this, stanzas);
    }

    @Override
    public boolean isHolding() {
        Play play = scenario().play();
        return play != null && play.isRunning();
    }

    @Override
    public boolean hold(Passage.Way way, Element stanza, Runnable pass) {
        Play play = scenario().play();
        return play != null && HeldStanza.of(this, way, stanza).hold(play, pass);
    }

    @Override
    public boolean holdBehind(Runnable pass) {
        Play play = scenario().play();
        return play != null && play.follow(HeldStanza.source(this, Passage.Way.FROM), pass);
    }

    @Override
    public void releaseHeld(Passage.Way way) {
        Play play = scenario().play();
        if (play != null) {
            play.release(HeldStanza.source(this, way));
        }
    }

    @Override
    public int bytesBeforeCut(ProxiedStream stream, Passage.Way way, Element stanza, int length) {
        CutWatch watch = scenario().cuts().of(this);
        return watch == null
                ? NOT_CUT
                : watch.passes(stream, way, StanzaName.of(this, way, stanza), length);
    }

    @Override
    void awaitReturn(ProxiedStream lost) {
        try {
            long deadline = WaitingTime.nanos() + usualTimeout().toNanos();
            if (inbox().await(() -> isBack(lost) ? this : null, deadline) == null) {
                remark(
                        name()
                                + " has not logged in again within "
                                + usualTimeout().toMillis()
                                + " ms");
            }
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    private boolean isBack(ProxiedStream lost) {
        ProgramLogin current = login();
        return current != null && current.stream() != lost;
    }

    @Override
    public boolean isInserted(Element stanza) {
        return Barriers.isOne(stanza);
    }

    /**
     * Stream management (XEP-0198) asks and answers whenever it likes, and the end of a stream is
     * reported as that.
     */
    private static boolean isListed(Element element) {
        return !element.namespace().equals(TopLevel.MANAGEMENT)
                && !element.namespace().equals(Element.STREAMS);
    }

    @Override
    public void ended(ProxiedStream stream, String how) {
        note(Transcript.Kind.CLOSED, how);
        answers.ended(stream);
        if (isCurrent(stream)) {
            absence = new Absence(Absence.Kind.ENDED, stream, how);
            login = null;
            noteSessionEnd();
            barriers().reset();
        } else if (login == null && absence.stream() != stream) {
            absence = new Absence(Absence.Kind.NOT_LOGGED_IN, stream, how);
        }
        inbox().wake();
        outbox.wake();
    }

    private boolean isCurrent(ProxiedStream stream) {
        ProgramLogin current = login;
        return current != null && current.stream() == stream;
    }

    @Override
    void end() {
        proxy.close();
        Ending ending = new Ending(Ending.Kind.BY_SCENARIO, "the test has ended");
        inbox().ended(ending);
        outbox.ended(ending);
    }
}
