package verona.internal.proxy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.connection.TopLevel;
import verona.stanza.Element;

/**
 * A program's connection, the one to the server that belongs to it, and what is known of the stream
 * that goes over both. After STARTTLS another takes its place.
 */
final class Link {

    /** Something that is written as a whole. */
    interface Writing {

        void write() throws IOException;
    }

    /** A server may never answer: what waits for it then goes on. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Route route;
    private final ProxiedStream stream;
    private final Ending ending;
    private final StreamEnd program;
    private final StreamEnd server;
    private final Features features;
    private final Login login;
    private final ReentrantLock sending = new ReentrantLock();
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
        features = new Features(program.tlsSession() != null, server.tlsSession() != null);
        login = route.login();
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

    /** Writes to the server; nobody else does meanwhile. */
    void toServer(Writing writing) throws IOException {
        sending.lock();
        try {
            writing.write();
        } finally {
            sending.unlock();
        }
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

    /** The program sends an element, which goes to the server next. */
    void sent(String xml, Element element) {
        if (owner == null) {
            login.asked(element);
        } else {
            route.listener().sent(stream, xml, route.read(element));
        }
    }

    /** The server sends an element; whether it goes to the program. */
    boolean received(String xml, Element element) {
        Jid current = owner;
        if (current != null) {
            route.sessions().note(element, current);
            return route.listener().received(stream, xml, route.read(element));
        }
        deciding = true;
        report(login.answered(element, program.tlsSession()));
        deciding = false;
        wakeProgram();
        return true;
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
    String offer(String xml, Element offered) {
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
