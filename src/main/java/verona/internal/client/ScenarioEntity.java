package verona.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import verona.Received;
import verona.XmppEntity;
import verona.internal.match.Candidate;
import verona.internal.proxy.ProxiedStream;
import verona.internal.time.WaitingTime;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.server.XmppServer;
import verona.stanza.Element;

/** Who takes part in a scenario: its name, what it has received, and what it has sent. */
public abstract class ScenarioEntity implements XmppEntity {

    private final Scenario scenario;
    private final XmppServer home;
    private final String name;
    private final Inbox inbox;
    private final Barriers barriers;
    private volatile boolean available;
    private volatile boolean interested;
    private volatile @Nullable ConcurrentPart lastActedIn;
    private final Destinations destinations = new Destinations(() -> bareAddress().asBareJid());

    ScenarioEntity(Scenario scenario, XmppServer home, String name) {
        this.scenario = scenario;
        this.home = home;
        this.name = name;
        inbox = new Inbox(scenario.play(), scenario.order()::clock);
        barriers = new Barriers(inbox);
    }

    /** What kind of participant it is. */
    abstract Participant.Kind kind();

    /** Its address, without a resource. */
    public abstract Jid bareAddress();

    /**
     * Its address, with the resource that the server bound last where there are resources.
     *
     * @throws IllegalStateException if the server has bound none yet
     */
    public abstract Jid fullAddress();

    /** A ping, as it sends them. */
    abstract String ping(String id, Jid to);

    /** The server that its stream is to. */
    abstract DomainBareJid serverDomain();

    /**
     * Has it receive what is there for it, if no thread of its connection does; whether that was.
     */
    boolean readNow() {
        return false;
    }

    /** Its connection, if that is one of a client that is to be cut; otherwise null. */
    @Nullable CutConnection cut() {
        return null;
    }

    /** Waits until it has another stream than that one, which was cut. */
    void awaitReturn(ProxiedStream lost) {}

    /** Whether the server is known to have handled what it has sent: then it has also read it. */
    boolean isHandled() {
        return false;
    }

    /** Sends a barrier on its stream. */
    abstract void transmit(String barrier);

    /** Whether more may arrive. */
    abstract boolean isOpen();

    /** Whether the server knows it by its {@linkplain #fullAddress() address} at present. */
    abstract boolean isReachable();

    /**
     * Fails a step that no stanza can reach because it has not connected yet.
     *
     * @param without what can't be done without a connection
     */
    abstract void requireConnectedOnce(Step step, String without);

    /** Why something that a step waits for may be missing; null if its connection is no reason. */
    abstract @Nullable String reasonForMissing();

    /** Why something that is denied could not have come; null if it could. */
    abstract @Nullable String reasonForSilence();

    /** The scenario has ended: closes its connection, if it has one. */
    abstract void end();

    Duration usualTimeout() {
        return scenario.timeout();
    }

    Scenario scenario() {
        return scenario;
    }

    /** What is claimed in the test that runs. */
    Claims claims() {
        return scenario.innermost().claims();
    }

    /** The server that it is a client, a component or a program of. */
    XmppServer home() {
        return home;
    }

    /** The domain of its accounts. */
    final DomainBareJid domainOfHome() {
        return JidCreate.domainBareFromOrThrowUnchecked(home.domain());
    }

    Inbox inbox() {
        return inbox;
    }

    /** The stanzas that a step looks at, as far as no step has taken them. */
    Inbox box(Transcript.Kind about) {
        return inbox;
    }

    Barriers barriers() {
        return barriers;
    }

    Destinations destinations() {
        return destinations;
    }

    boolean isClient() {
        return bareAddress().getLocalpartOrNull() != null;
    }

    /** Whether what is sent to that address comes to it, or to another session of its account. */
    boolean isAt(BareJid address) {
        return isClient()
                ? bareAddress().equals(address)
                : bareAddress().getDomain().equals(address.getDomain());
    }

    /** Whether it can send and receive pings that nobody notices. */
    boolean canAsk() {
        return isReachable() && !barriers.isCounting() && !destinations.isInactive();
    }

    /** It sends an element. */
    void noteSent(Element element) {
        lastActedIn = ConcurrentPart.current();
        barriers.sent(element);
        noteAvailability(element);
        if (scenario.ways().areFollowed()) {
            destinations.sent(element);
        }
    }

    /** The part of the scenario in which it has sent something last; null for none. */
    @Nullable ConcurrentPart lastActedIn() {
        return lastActedIn;
    }

    private void noteAvailability(Element element) {
        if (element.is(Element.CLIENT, "presence") && element.attribute("to") == null) {
            String type = element.attribute("type");
            if (type == null || type.equals("unavailable")) {
                available = type == null;
            }
        } else if (element.child("jabber:iq:roster", "query") != null) {
            interested = true;
        }
    }

    /** Whether it has asked for its roster (RFC 6121 §2.2) in this session, and is available. */
    boolean isInterested() {
        return interested && isAvailable();
    }

    /** Whether it has sent available presence to all (RFC 6121 §4.2) in this session. */
    boolean isAvailable() {
        return available && isReachable();
    }

    /** Its session is over, and the server informs others of that. */
    void noteSessionEnd() {
        available = false;
        interested = false;
        if (scenario.ways().areFollowed()) {
            destinations.sessionEnded();
            scenario.ways().hasGap(this, "the session of " + name + " has ended");
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** The stanzas that have arrived, that no step has received, and that one was to. */
    public List<Received> unread() {
        return List.copyOf(inbox.unread());
    }

    @Override
    public @Nullable String captured(String name) {
        return scenario.captures().get(name);
    }

    /**
     * How it was cut off before the server had handled all that it has sent, if nobody has noticed
     * yet; null if it was not.
     */
    @Nullable String cutOffBy() {
        return null;
    }

    /** The test knows that the connection has ended: from now on no step has to report it. */
    void noticeEnd() {}

    /** Takes a step, and notes in the transcript how it ended. */
    <T> T take(String verb, Transcript.Kind about, Function<Step, T> action) {
        Step step = scenario.begin(this, verb, about);
        try {
            scenario.cuts().awaitReturn();
            T result = action.apply(step);
            step.passed();
            scenario.order().checkInvariants();
            return result;
        } catch (Interruption e) {
            throw Failures.stopped(this, step, e);
        } finally {
            step.failed(); // unless it has passed: a condition may throw whatever it likes
        }
    }

    /** Notes that something that was to be done is left out, and why. */
    public void remark(String text) {
        note(Transcript.Kind.REMARK, text);
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
        String barrier = barriers.barrier(id -> ping(id, serverDomain()));
        if (barrier != null) {
            transmit(barrier);
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
        if (isOpen() && !isHandled()) {
            startBarrier();
            awaitBarrier(timeout);
        }
    }

    /** Waits that long, whatever arrives. */
    void listen(Duration time) {
        try {
            inbox.await(() -> null, WaitingTime.nanos() + time.toNanos());
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    /** Notes an element that arrives; true if it is a ping of the scenario's, or answers one. */
    boolean answersBarrier(Element element) {
        boolean answers = barriers.received(element);
        if (barriers.isDue()) {
            startUnseenBarrier();
        }
        if (Barriers.isPing(element)) {
            scenario.ways().arrived(element);
            return true;
        }
        return answers;
    }

    /** A stanza has arrived, and goes to the inbox. */
    void arrived(String xml, Element stanza) {
        claims().received(this, stanza);
        Candidate candidate = Candidate.of(stanza);
        Entry entry = scenario.transcript().received(name, xml, candidate);
        inbox.add(new ReceivedStanza(this, candidate, entry));
    }

    void noteStop(Step step, String waitedFor) {
        String what = waitedFor.isEmpty() ? "" : " while it waited for " + waitedFor;
        note(Transcript.Kind.STOPPED, step.verb() + " was stopped" + what);
    }

    /** Adds an entry of its own to the transcript. */
    Entry note(Transcript.Kind kind, String text) {
        return scenario.transcript().add(name, kind, text);
    }
}
