package verona.internal.proxy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.connection.Transport;
import verona.internal.connection.TopLevel;
import verona.internal.proxy.CountedStanzas.Counted;
import verona.stanza.Element;

/**
 * A program's connection, the one to the server that belongs to it, and what is known of the stream
 * that goes over both. After STARTTLS another takes its place.
 */
final class Link {

    /** A server may never answer: what waits for it then goes on. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Route route;
    private final ProxiedStream stream;
    private final Ending ending;
    private final StreamEnd program;
    private final StreamEnd server;
    private final Outgoing toProgram;
    private final Outgoing toServer;
    private final Features features;
    private final Login login;
    private final ManagedStream managed;
    private final Object answers = new Object();
    private volatile boolean offersTls;
    private volatile boolean abandoned;
    private volatile boolean deciding;
    private volatile boolean over;
    private volatile @Nullable Jid owner;

    /** A link on which nothing has been said. */
    Link(Route route, ProxiedStream stream, Ending ending, StreamEnd program, StreamEnd server) {
        this.route = route;
        this.stream = stream;
        this.ending = ending;
        this.program = program;
        this.server = server;
        toProgram = new Outgoing(program, route.order());
        toServer = new Outgoing(server, route.order());
        managed = new ManagedStream(route.sessions());
        boolean startTls = program.carrier() == Transport.TCP && program.tlsSession() == null;
        features = new Features(startTls, server.tlsSession() != null);
        login = route.login(program.carrier());
    }

    StreamEnd program() {
        return program;
    }

    StreamEnd server() {
        return server;
    }

    /** Says in a few words what has happened to the stream. */
    void note(String what) {
        if (!abandoned) {
            ending.note(what);
        }
    }

    /** What goes to the program. */
    Outgoing toProgram() {
        return toProgram;
    }

    /** What goes to the server. */
    Outgoing toServer() {
        return toServer;
    }

    /** Does something in order with the elements of all streams. */
    void inOrder(Runnable task) {
        route.order().run(task);
    }

    /** Whether the program may ask for STARTTLS. */
    boolean offersTls() {
        return offersTls;
    }

    /** The program opens its stream. */
    void opened(Element tag) {
        login.asked(tag);
    }

    /**
     * Waits for the server's answer to a login if the program does not: only then is it known
     * whether a stanza is one of somebody who is logged in.
     */
    void awaitLogin(Element element) {
        if (owner == null && TopLevel.isStanza(route.read(element))) {
            synchronized (answers) {
                long begun = System.nanoTime();
                while (isUndecided() && System.nanoTime() - begun < MOST.toNanos()) {
                    awaitAnswer();
                }
            }
        }
    }

    private boolean isUndecided() {
        return !over && (login.isPending() || deciding);
    }

    private void awaitAnswer() {
        try {
            answers.wait(MOST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }

    /** The program sends an element. */
    void sent(Part part, Element element) {
        Element stanza = route.read(element);
        if (owner == null) {
            login.asked(element);
            forward(toServer, part, element, managed.sent(element));
        } else if (!TopLevel.isStanza(stanza)) {
            if (route.listener().sent(stream, part.xml(), stanza)) {
                forward(toServer, part, element, managed.sent(element));
            }
        } else if (!managed.isLeft()) {
            sentStanza(part, stanza);
        }
    }

    private void sentStanza(Part part, Element stanza) {
        Counted before = managed.resent(stanza);
        boolean own = before == null ? !sentFirst(part, stanza) : before.own();
        if (before != null) {
            managed.countSent(stanza, own);
            route.listener().resent(stream, part.xml(), stanza);
        }
        if (!own) {
            toServer.add(part);
        }
    }

    /** Whether it goes to the server. */
    private boolean sentFirst(Part part, Element stanza) {
        boolean forServer = route.listener().sent(stream, part.xml(), stanza);
        managed.countSent(stanza, !forServer);
        return forServer;
    }

    private static void forward(Outgoing to, Part part, Element came, Element goes) {
        if (goes == came) {
            to.add(part);
        } else {
            to.add(goes.toXml());
        }
    }

    /** The server sends an element. */
    void received(Part part, Element element) {
        Element goes = managed.received(element);
        Jid current = owner;
        if (current == null) {
            deciding = true;
            report(login.answered(element, program.tlsSession()));
            deciding = false;
            wakeProgram();
        } else {
            route.sessions().note(element, current);
        }
        if (current == null || isForProgram(part, route.read(element))) {
            forward(part, element, goes);
        }
    }

    private boolean isForProgram(Part part, Element element) {
        boolean stanza = TopLevel.isStanza(element);
        if (stanza && managed.isLeft()) {
            return true;
        }
        boolean forProgram = route.listener().received(stream, part.xml(), element);
        if (forProgram && stanza) {
            managed.countReceived(element, false);
        }
        return forProgram;
    }

    private void forward(Part part, Element came, Element goes) {
        if (Features.are(came)) {
            toProgram.add(offer(part.xml(), came));
        } else {
            forward(toProgram, part, came, goes);
        }
        managed.lostBefore().forEach(this::give);
    }

    /** Sends a stanza to the program that is none of the server's. */
    void give(Element stanza) {
        inOrder(
                () -> {
                    managed.countReceived(stanza, true);
                    if (!over && !ending.isNoted() && !managed.isLeft()) {
                        route.listener().gave(stream, stanza);
                        toProgram.add(stanza.toXml());
                    }
                });
    }

    private void report(Login.@Nullable Answer answer) {
        if (answer instanceof Login.Accepted accepted) {
            route.listener().loggedIn(stream, accepted.jid(), accepted.how(), accepted.session());
            owner = accepted.jid();
        } else if (answer instanceof Login.Refused refused) {
            route.listener().loginRefused(stream, refused.condition());
        }
    }

    private void wakeProgram() {
        synchronized (answers) {
            answers.notifyAll();
        }
    }

    /** What the program is to see of what the server offers. */
    private String offer(String xml, Element offered) {
        offersTls = features.offerStartTls(offered);
        return features.alter(xml, offered);
    }

    /** Closes the connection to the server, and leaves the program's open. */
    void abandon() {
        abandoned = true;
        cut();
    }

    /** Whether another takes its place. */
    boolean isAbandoned() {
        return abandoned;
    }

    /** Cuts both connections. */
    void cut() {
        over = true;
        server.cut();
        if (!abandoned) {
            program.cut();
        }
        wakeProgram();
    }
}
