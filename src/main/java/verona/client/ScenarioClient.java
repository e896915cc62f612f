package verona.client;

import java.time.Duration;
import java.util.List;
import org.jivesoftware.smack.XMPPConnection;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import verona.Received;
import verona.XmppClient;
import verona.report.Transcript;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** A client in a scenario: its identity, its inbox and its line. */
public final class ScenarioClient extends ClientSteps implements XmppClient, Wire.Listener {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Scenario scenario;
    private final Identity identity;
    private final Inbox inbox = new Inbox();
    private final Settling settling = new Settling(inbox);
    private @Nullable Wire wire;
    private @Nullable EntityFullJid fullJid;

    /**
     * Who a client is.
     *
     * @param name what the scenario calls it
     * @param resource the resource to ask for, {@code ""} for the server's choice
     * @param automatic whether Smack behaves as usual
     * @param mayConnect whether it may connect at all
     */
    public record Identity(
            String name,
            EntityBareJid jid,
            String password,
            String resource,
            boolean automatic,
            boolean mayConnect) {}

    ScenarioClient(Scenario scenario, Identity identity) {
        this.scenario = scenario;
        this.identity = identity;
    }

    @Override
    ScenarioClient stepper() {
        return this;
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
        return identity.name();
    }

    @Override
    public EntityBareJid bareJid() {
        return identity.jid();
    }

    @Override
    public synchronized EntityFullJid fullJid() {
        if (fullJid == null) {
            throw new IllegalStateException(
                    name()
                            + " has no full JID before it connects: call "
                            + name()
                            + ".connects() first, or use its bare JID");
        }
        return fullJid;
    }

    @Override
    public synchronized boolean isConnected() {
        return wire != null && wire.isOpen();
    }

    @Override
    public XMPPConnection connection() {
        return wire().connection();
    }

    @Override
    public List<Received> unread() {
        return List.copyOf(inbox.unread());
    }

    @Override
    public @Nullable String captured(String name) {
        return scenario.captures().get(name);
    }

    private synchronized Wire wire() {
        if (wire == null) {
            wire = new SmackWire(scenario.server(), login(), this);
        }
        return wire;
    }

    private Login login() {
        return new Login(
                identity.jid().getLocalpart().asUnescapedString(),
                identity.password(),
                identity.resource(),
                identity.automatic());
    }

    XmppClient connect(Duration timeout) {
        if (!identity.mayConnect()) {
            throw new IllegalStateException(
                    name()
                            + " is declared with connect = NEVER: declare it with connect = LATER"
                            + " for it to connect inside the scenario");
        }
        if (isConnected()) {
            throw new IllegalStateException(name() + " is connected already");
        }
        scenario.beforeActing(this, timeout);
        open(timeout);
        return this;
    }

    private void open(Duration timeout) {
        inbox.opened();
        try {
            EntityFullJid bound = wire().open(timeout);
            synchronized (this) {
                fullJid = bound;
            }
            note(Transcript.Kind.EVENT, "connected as " + bound);
        } catch (WireException e) {
            inbox.broken(String.valueOf(e.getMessage()));
            note(Transcript.Kind.EVENT, String.valueOf(e.getMessage()));
            throw Failures.line(this, "connects", e);
        }
    }

    XmppClient disconnect(Duration timeout) {
        requireOpen("disconnects");
        scenario.beforeActing(this, timeout);
        wire().close(timeout);
        ended("disconnected");
        return this;
    }

    XmppClient drop(Duration timeout) {
        requireOpen("drops");
        scenario.beforeActing(this, timeout);
        settle(timeout);
        wire().drop();
        ended("dropped");
        return this;
    }

    private void ended(String how) {
        settling.reset();
        note(Transcript.Kind.EVENT, how);
        inbox.broken("it has " + how);
    }

    XmppClient send(StanzaTemplate stanza, Duration timeout) {
        String text = scenario.captures().fill(stanza.text(scenario.placeholders()));
        Element element = readStanza(text);
        requireOpen("sends");
        scenario.beforeActing(this, timeout);
        settling.sent(element);
        transmit(text, "sends");
        return this;
    }

    private Element readStanza(String text) {
        Element element;
        try {
            element = Xml.read(text);
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

    XmppClient sendRaw(String template, Duration timeout) {
        requireOpen("sendsRaw");
        scenario.beforeActing(this, timeout);
        settling.sentRaw();
        transmit(scenario.captures().fill(scenario.placeholders().fill(template)), "sendsRaw");
        return this;
    }

    private void transmit(String text, String step) {
        note(Transcript.Kind.SENT, text);
        try {
            wire().send(text);
        } catch (WireException e) {
            throw Failures.line(this, step, e);
        }
    }

    private void requireOpen(String step) {
        String broken = inbox.brokenBy();
        if (broken != null) {
            throw Failures.line(this, step, broken);
        }
    }

    boolean isUnsettled() {
        return inbox.brokenBy() == null && settling.isOpen();
    }

    void startBarrier() {
        String barrier = settling.barrier(scenario.server().domain());
        note(Transcript.Kind.EVENT, "barrier");
        try {
            wire().send(barrier);
        } catch (WireException e) {
            inbox.broken(String.valueOf(e.getMessage()));
        }
    }

    void awaitBarrier(Duration timeout) {
        try {
            if (!settling.await(timeout)) {
                throw Failures.line(
                        this,
                        "settles",
                        "the server did not answer a ping within "
                                + timeout.toMillis()
                                + " ms, so what was sent before may not have been handled");
            }
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    /** Waits until the server has handled what this client has sent, asked or not. */
    void settle(Duration timeout) {
        if (inbox.brokenBy() == null) {
            startBarrier();
            awaitBarrier(timeout);
        }
    }

    @Override
    public void received(String xml, Element stanza) {
        if (!settling.received(stanza)) {
            note(Transcript.Kind.RECEIVED, xml);
            inbox.add(new ReceivedStanza(this, xml, stanza));
        }
    }

    @Override
    public void sentByItself(String xml) {
        settling.sent(Xml.read(xml));
        note(Transcript.Kind.SENT, xml);
    }

    @Override
    public void broken(String name) {
        settling.reset();
        note(Transcript.Kind.EVENT, name);
        inbox.broken(name);
    }

    private void note(Transcript.Kind kind, String text) {
        scenario.transcript().add(name(), kind, text);
    }

    /** Closes the line if there is one. */
    void end() {
        Wire open;
        synchronized (this) {
            open = wire;
        }
        if (open != null) {
            open.close(CLOSING);
            inbox.broken("the test has ended");
        }
    }

    String describeUnread() {
        return Failures.unreadAtTheEnd(this);
    }
}
