package verona.server.embedded;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Localpart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.connection.Trust;
import verona.internal.answer.AnswerBook;
import verona.internal.answer.AnswerDesk;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.Running;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.core.Changes;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.pubsub.PubsubFeature;
import verona.server.AnsweringServer;
import verona.server.CannedAnswers;
import verona.server.Federation;
import verona.server.NextAnswer;
import verona.server.Requests;
import verona.server.Routing;
import verona.server.RunningTest;
import verona.server.ServerException;
import verona.server.XmppServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.StanzaTemplate;

/**
 * An XMPP server inside this JVM, by default on a free port of 127.0.0.1. The page
 * docs/embedded-server.md lists what it supports. {@link #close()} ends its threads and frees its
 * ports.
 *
 * <pre>{@code
 * try (EmbeddedServer server = EmbeddedServer.start()) {
 *     server.createAccount("juliet", "password");
 *     // connect to server.host() and server.port()
 * }
 * }</pre>
 *
 * <p>A test may inspect and change it while it runs, by handles such as {@link #room} and {@link
 * #stream}. The names of their methods follow three rules:
 *
 * <ul>
 *   <li>A noun or adjective <em>describes</em> a state that the method sets: {@code
 *       room.owner(romeo).persistent()}, {@code contact.groups("Friends")}. The method returns the
 *       handle, so that calls can be chained.
 *   <li>A verb <em>commands</em>: {@code room.destroy()}, {@code stream.next().drop()}.
 *   <li>A noun that returns an answer <em>asks</em>: {@code room.occupants()}, {@code
 *       room.affiliation(romeo)}.
 * </ul>
 *
 * <p>The server handles each call in order with the stanzas of clients, after everything that it
 * has received before. A test that runs on the server gets it as a parameter; there, a call also
 * waits until the server has handled what the test's clients have sent, as a client's step does:
 *
 * <pre>{@code
 * @Test
 * void keepsWhatNobodyTakes(EmbeddedServer server) {
 *     romeo.sends(chat().to(juliet.bareJid()).body("Art thou not Romeo?"));
 *     assertThat(server.account(juliet.bareJid()).offlineMessages()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Methods throw a {@link ServerException} if an address is not a JID, if no such client is
 * connected, or if the server has been closed. Any thread may call them.
 */
public final class EmbeddedServer implements XmppServer, AnsweringServer {

    private final Running running;
    private final Controls controls;
    private final AnswerDesk desk;
    private final AnswerBook answers;
    private final Changes.Listener changes;
    private final RunningTest test;

    private EmbeddedServer(Running running, AnswerDesk desk, RunningTest test) {
        this.running = running;
        this.desk = desk;
        controls = new Controls(running, test::settle);
        answers = desk.open(test);
        changes = test::changed;
        this.test = test;
    }

    /**
     * Starts a server for the domain {@code localhost} on a free port.
     *
     * @throws ServerException if the server can't listen
     */
    public static EmbeddedServer start() {
        return start(EmbeddedServerOptions.DEFAULT);
    }

    /**
     * Starts a server.
     *
     * @throws ServerException if the server can't listen, or the domain is not valid
     */
    public static EmbeddedServer start(EmbeddedServerOptions options) {
        Running running = new Running(options);
        AnswerDesk desk = new AnswerDesk(new EmbeddedOutlet(running));
        running.router().intercept(desk::takes);
        EmbeddedServer server = new EmbeddedServer(running, desk, new NoTest());
        running.isReachedBy(server);
        return server;
    }

    /**
     * This server as one test controls it: each call waits for what the test's clients have sent,
     * and canned answers end with the test. {@link #endTest} has to be called at its end.
     */
    public EmbeddedServer forTest(RunningTest test) {
        EmbeddedServer controlled = new EmbeddedServer(running, desk, test);
        running.router().changes().listen(controlled.changes);
        return controlled;
    }

    /** Ends what {@link #forTest} has begun: no canned answers and faults of that test are left. */
    public void endTest() {
        running.router().changes().forget(changes);
        answers.close();
        resetPace();
        controls.faults().close();
    }

    @Override
    public String description() {
        return "embedded server at " + host() + ":" + port();
    }

    @Override
    public String host() {
        return running.host();
    }

    @Override
    public int port() {
        return running.port();
    }

    @Override
    public int directTlsPort() {
        return running.directTlsPort();
    }

    @Override
    public URI webSocketUrl() {
        return running.webSocketUrl();
    }

    @Override
    public URI secureWebSocketUrl() {
        return running.secureWebSocketUrl();
    }

    /** Clients trust this server's own {@link #certificate()}. */
    @Override
    public Trust trust() {
        return Trust.certificates(certificate());
    }

    @Override
    public String domain() {
        return running.router().domain().toString();
    }

    /**
     * A TLS context for clients, which trusts only this server's certificate, even if the client's
     * library initializes it again.
     *
     * <pre>{@code
     * XMPPTCPConnectionConfiguration.builder()
     *         .setSecurityMode(SecurityMode.required)
     *         .setSslContextFactory(server::clientContext)
     * }</pre>
     *
     * <p>The certificate is created when it is first needed, for the server's domain and for
     * 127.0.0.1. Servers of the same domain share it.
     */
    public SSLContext clientContext() {
        return running.identity().clientContext();
    }

    /**
     * The certificate that clients of the server trust, in the textual encoding of RFC 7468, for
     * clients that are configured with a file of certificates. The server presents it, unless its
     * {@linkplain EmbeddedServerOptions#withCertificate options} say otherwise.
     */
    public String certificate() {
        return running.identity().certificateText();
    }

    /** By {@link #clock()}. */
    @Override
    public void after(Duration delay, Runnable task) {
        running.after(delay, task);
    }

    /** The server's clock, which a test may stop and advance. */
    public EmbeddedClock clock() {
        return new EmbeddedClock(controls, test);
    }

    /**
     * An account, which need not exist yet.
     *
     * @param address its localpart, or its bare JID
     */
    public EmbeddedAccount account(CharSequence address) {
        return new EmbeddedAccount(controls, Addresses.local(address, domain()));
    }

    /** Its accounts, sorted by name. */
    public List<EntityBareJid> accounts() {
        return controls.ask(() -> all().stream().map(Account::jid).toList());
    }

    /** The clients that have bound a resource, sorted by account. */
    public List<SessionState> sessions() {
        return controls.ask(
                () ->
                        all().stream()
                                .flatMap(account -> account.sessions().stream())
                                .map(SessionState::of)
                                .toList());
    }

    /**
     * A chat room, which need not exist yet.
     *
     * @param address its localpart, or its bare JID
     */
    public EmbeddedRoom room(CharSequence address) {
        return new EmbeddedRoom(controls, Addresses.local(address, mucDomain()));
    }

    /** A node of its publish-subscribe service (XEP-0060), which need not exist yet. */
    public EmbeddedNode node(String name) {
        return new EmbeddedNode(
                controls, () -> controls.feature(PubsubFeature.class).control(), null, name);
    }

    /**
     * The stream from the server to a client, which need not be connected yet.
     *
     * @param client its full JID, or its account's bare JID for any client of that account
     */
    public EmbeddedStream stream(CharSequence client) {
        return new EmbeddedStream(controls, Addresses.client(client, domain()));
    }

    /**
     * Checks that each fault that was injected through this handle has struck, unless it was
     * released. They are reported once. The JUnit extension calls this at a test's end.
     *
     * @throws AssertionError if a fault has not struck
     */
    public void checkFaults() {
        if (!running.isClosed() && controls.faults().hasMissed()) {
            controls.tell(() -> {});
            controls.faults().check();
        }
    }

    /**
     * Undoes what was done through this handle to the pace of streams, see {@link
     * verona.server.XmppStream#resetPace}. The JUnit extension calls this at a test's end, so that
     * nobody waits for what a slow connection holds back.
     */
    public void resetPace() {
        if (!running.isClosed()) {
            controls.tellAtOnce(controls.faults()::resetPaces);
        }
    }

    /** Refuses and accepts logins. */
    public EmbeddedAuthentication authentication() {
        return new EmbeddedAuthentication(controls);
    }

    /** Refuses and accepts new connections. */
    public EmbeddedConnections connections() {
        return new EmbeddedConnections(controls);
    }

    @Override
    public NextAnswer when(StanzaTemplate request) {
        return answers.when(request);
    }

    @Override
    public CannedAnswers service(CharSequence domain) {
        return answers.service(domain);
    }

    @Override
    public Requests requests() {
        return answers.requests();
    }

    @Override
    public Requests requests(StanzaTemplate request) {
        return answers.requests(request);
    }

    @Override
    public Requests unmatchedRequests() {
        return answers.unmatchedRequests();
    }

    @Override
    public void checkRequests() {
        answers.checkRequests();
    }

    @Override
    public void removeAnswers() {
        answers.removeAnswers();
    }

    private List<Account> all() {
        return controls.accounts().all();
    }

    /** It handles every stanza in order of arrival, on one thread. */
    @Override
    public Routing routing() {
        return Routing.IN_ORDER;
    }

    @Override
    public void createAccount(String localpart, String password) {
        Localpart name = localpart(localpart);
        if (!controls.ask(() -> controls.accounts().create(name, password))) {
            throw new ServerException(
                    "the account " + localpart + " exists already; delete it first");
        }
    }

    @Override
    public void ensureAccount(String localpart, String password) {
        Localpart name = localpart(localpart);
        controls.ask(() -> controls.accounts().create(name, password));
    }

    /** Deletes an account; its sessions are closed with the stream error not-authorized. */
    @Override
    public void deleteAccount(String localpart) {
        Localpart name = localpart(localpart);
        if (!running.isClosed()) {
            controls.tell(() -> running.router().delete(controls.accounts().find(name)));
        }
    }

    @Override
    public int componentPort() {
        return running.componentPort();
    }

    @Override
    public void addComponent(String domain, String secret) {
        DomainBareJid name = Addresses.domain(domain);
        if (!controls.ask(() -> running.components().add(name, secret))) {
            throw new ServerException("the domain " + domain + " is taken already; take another");
        }
    }

    /** Removes a component. Its stream is closed with the stream error host-gone. */
    @Override
    public void removeComponent(String domain) {
        DomainBareJid name = Addresses.domain(domain);
        if (!running.isClosed()) {
            controls.tell(() -> running.components().remove(name));
        }
    }

    @Override
    public Federation federation() {
        return new EmbeddedFederation(controls);
    }

    private static Localpart localpart(String name) {
        try {
            return Jids.local(name);
        } catch (XmppStringprepException e) {
            throw new ServerException("'" + name + "' can be no localpart of a JID", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws ServerException if the server has failed with an internal error
     */
    @Override
    public void close() {
        running.close();
    }

    /**
     * Closes it at once, if nobody has connected over the network; otherwise it does nothing. Those
     * who are connected learn nothing, and do not leave their rooms. For who plays a test thousands
     * of times, each on a server of its own.
     */
    public void discard() {
        running.discard();
    }
}
