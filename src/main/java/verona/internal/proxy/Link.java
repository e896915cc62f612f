package verona.internal.proxy;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.connection.Transport;
import verona.internal.connection.StreamErrors;
import verona.internal.connection.TopLevel;
import verona.internal.fault.Fate;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage;
import verona.internal.proxy.CountedStanzas.Counted;
import verona.internal.proxy.DisturbedWay.Carried;
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
    private final DisturbedWay stanzasToServer;
    private final DisturbedWay stanzasToProgram;
    private final Object answers = new Object();
    private volatile boolean offersTls;
    private volatile boolean abandoned;
    private volatile boolean deciding;
    private volatile boolean over;
    private volatile boolean closed;
    private volatile boolean stalled;
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
        stanzasToServer = new ToServer();
        stanzasToProgram = new ToProgram();
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

    /** The server has ended the stream, and so answers nothing any more. */
    void serverIsSilent() {
        if (!abandoned) {
            inOrder(() -> route.listener().serverIsSilent(stream));
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
            String refusal = login.isAttempt(element) ? route.refusals().next(null) : null;
            if (refusal != null) {
                refuse(element, refusal);
                return;
            }
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

    /** The server hears nothing of it. */
    private void refuse(Element attempt, String condition) {
        route.listener().loginRefused(stream, condition);
        toProgram.add(login.refusal(attempt, condition));
        if (login.endsWhenRefused()) {
            ending.note("stream error: " + condition);
            toProgram.close();
            toServer.close();
            closed = true;
        }
    }

    private void sentStanza(Part part, Element stanza) {
        Counted before = managed.resent(stanza);
        if (before == null) {
            stanzasToServer.forward(new Carried(part, stanza, false));
            return;
        }
        managed.countSent(stanza, before.own());
        route.listener().resent(stream, part.xml(), stanza);
        if (!before.own()) {
            toServer.add(part);
        }
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
        Element read = route.read(element);
        if (current == null || !TopLevel.isStanza(read) || managed.isLeft()) {
            if (current == null || isForProgram(part, read)) {
                forward(part, element, goes);
            }
        } else {
            stanzasToProgram.forward(new Carried(part, read, false));
            managed.lostBefore().forEach(this::give);
        }
    }

    private boolean isForProgram(Part part, Element element) {
        return TopLevel.isStanza(element) || route.listener().received(stream, part.xml(), element);
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
                    if (isOver() || ending.isNoted() || managed.isLeft()) {
                        managed.countReceived(stanza, true);
                    } else {
                        Part part = stanzasToProgram.part(stanza);
                        stanzasToProgram.forward(new Carried(part, stanza, true));
                    }
                });
    }

    private final class ToServer extends DisturbedWay {

        ToServer() {
            super(Passage.Way.FROM, route, Link.this);
        }

        @Override
        Outgoing outgoing() {
            return toServer;
        }

        @Override
        boolean report(Carried carried, Fate fate) {
            String xml = carried.part().xml();
            boolean goes =
                    fate == Fate.PASSED
                            ? route.listener().sent(stream, xml, carried.stanza())
                            : route.listener().sent(stream, xml, carried.stanza(), fate);
            if (fate.isSent()) {
                managed.countSent(carried.stanza(), fate.arrives() && !goes);
            }
            return goes;
        }
    }

    private final class ToProgram extends DisturbedWay {

        ToProgram() {
            super(Passage.Way.TO, route, Link.this);
        }

        @Override
        Outgoing outgoing() {
            return toProgram;
        }

        @Override
        boolean report(Carried carried, Fate fate) {
            boolean goes = reported(carried, fate);
            if (goes && fate.arrives()) {
                managed.countReceived(carried.stanza(), carried.own());
            }
            return goes;
        }

        private boolean reported(Carried carried, Fate fate) {
            if (fate != Fate.PASSED) {
                String xml = carried.part().xml();
                return route.listener().received(stream, xml, carried.stanza(), fate);
            } else if (carried.own()) {
                route.listener().gave(stream, carried.stanza());
                return true;
            }
            return route.listener().received(stream, carried.part().xml(), carried.stanza());
        }
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

    /** Whether nothing is forwarded any more. */
    boolean isOver() {
        return over || closed || stalled;
    }

    /** Has nothing arrive any more, at either end. */
    void stall() {
        inOrder(() -> stalled = true);
        pace(Pace::discard);
    }

    /** Changes at what pace bytes arrive at either end. */
    void pace(Consumer<Pace> change) {
        program.pace(change);
        server.pace(change);
    }

    /** Whether nothing arrives any more, and neither end is to notice. */
    boolean isStalled() {
        return stalled && !closed;
    }

    /** A part does not arrive: it is reported if the connection is half-open. */
    void lose(Part part, boolean fromProgram) {
        Element element = part.element();
        if (part.kind() == Part.Kind.ELEMENT && element != null && isStalled()) {
            Element stanza = route.read(element);
            if (TopLevel.isStanza(stanza)) {
                Carried carried = new Carried(part, stanza, false);
                inOrder(() -> (fromProgram ? stanzasToServer : stanzasToProgram).lose(carried));
            }
        }
    }

    /** Whether a test has ended the stream: then both ends come to their own end. */
    boolean isClosed() {
        return closed;
    }

    /** Closes the stream to both ends, and says why to the program. */
    void closeWithError(String condition) {
        onItsOwn(
                () -> {
                    if (!isOver()) {
                        ending.note("stream error: " + condition);
                        toProgram.add(StreamErrors.text(condition));
                        toProgram.close();
                        toServer.close();
                        closed = true;
                    }
                });
    }

    /** Writes no more to either end, and lets the server come to its end. */
    void hangUp() {
        onItsOwn(
                () -> {
                    closed = true;
                    toServer.end();
                });
        wakeProgram();
    }

    /** Who does not read is to keep nobody waiting. */
    private void onItsOwn(Runnable task) {
        route.order().run(task, writing -> new ProxyThread(writing).start());
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

    /** Once it has been cut: waits for the end of what was held back. */
    void awaitEnd() {
        program.awaitEnd();
        server.awaitEnd();
    }
}
