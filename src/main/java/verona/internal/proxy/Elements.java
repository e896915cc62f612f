package verona.internal.proxy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.connection.Transport;
import verona.internal.connection.TopLevel;
import verona.internal.fault.Fate;
import verona.internal.fault.Passage;
import verona.internal.proxy.CountedStanzas.Counted;
import verona.internal.proxy.DisturbedWay.Carried;
import verona.internal.time.WaitingTime;
import verona.stanza.Element;

/**
 * The elements that go over a link, in both directions: who has logged in, which of them a listener
 * or the session's counts have to do with, and what goes on.
 */
final class Elements {

    /** A server may never answer: what waits for it then goes on. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Route route;
    private final ProxiedStream stream;
    private final Link link;
    private final Outgoing toProgram;
    private final Outgoing toServer;
    private final Features features;
    private final Login login;
    private final ManagedStream managed;
    private final DisturbedWay stanzasToServer;
    private final DisturbedWay stanzasToProgram;
    private final Object answers = new Object();
    private volatile boolean offersTls;
    private volatile boolean deciding;
    private volatile @Nullable Jid owner;

    /** None yet. */
    Elements(Route route, ProxiedStream stream, Link link) {
        this.route = route;
        this.stream = stream;
        this.link = link;
        toProgram = link.toProgram();
        toServer = link.toServer();
        managed = new ManagedStream(route.sessions(), route.listener(), stream);
        StreamEnd program = link.program();
        boolean startTls = program.carrier() == Transport.TCP && program.tlsSession() == null;
        features = new Features(startTls, link.server().tlsSession() != null);
        login = route.login(program.carrier());
        stanzasToServer = new ToServer();
        stanzasToProgram = new ToProgram();
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
                long begun = WaitingTime.nanos();
                while (isUndecided() && WaitingTime.nanos() - begun < MOST.toNanos()) {
                    awaitAnswer();
                }
            }
        }
    }

    private boolean isUndecided() {
        return !link.isCut() && (login.isPending() || deciding);
    }

    private void awaitAnswer() {
        try {
            answers.wait(MOST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            link.giveUp();
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
            sentOther(part, element, stanza);
        } else if (!managed.isLeft()) {
            sentStanza(part, stanza);
        }
    }

    /** What asks for a count of stanzas comes after those before it. */
    private void sentOther(Part part, Element element, Element read) {
        Part kept = route.listener().isHolding() ? part.kept() : part;
        Runnable forwarding =
                () -> {
                    if (route.listener().sent(stream, kept.xml(), read)) {
                        forward(toServer, kept, element, managed.sent(element));
                    }
                };
        if (!route.listener().holdBehind(() -> link.inOrder(forwarding))) {
            forwarding.run();
        }
    }

    /** The server hears nothing of it. */
    private void refuse(Element attempt, String condition) {
        route.listener().loginRefused(stream, condition);
        toProgram.add(login.refusal(attempt, condition));
        if (login.endsWhenRefused()) {
            link.close("stream error: " + condition);
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
            report(login.answered(element, link.program().tlsSession()));
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
        link.inOrder(
                () -> {
                    if (link.isEnding() || managed.isLeft()) {
                        managed.countReceived(stanza, true);
                    } else {
                        Part part = stanzasToProgram.part(stanza);
                        stanzasToProgram.forward(new Carried(part, stanza, true));
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

    /** Has whoever waits for a login look again; at any time. */
    void wakeProgram() {
        synchronized (answers) {
            answers.notifyAll();
        }
    }

    /** What the program is to see of what the server offers. */
    private String offer(String xml, Element offered) {
        offersTls = features.offerStartTls(offered);
        return features.alter(xml, offered);
    }

    /** A part does not arrive: it is reported if the connection is half-open. */
    void lose(Part part, boolean fromProgram) {
        Element element = part.element();
        if (part.kind() == Part.Kind.ELEMENT && element != null && link.isStalled()) {
            Element stanza = route.read(element);
            if (TopLevel.isStanza(stanza)) {
                Carried carried = new Carried(part, stanza, false);
                link.inOrder(
                        () -> (fromProgram ? stanzasToServer : stanzasToProgram).lose(carried));
            }
        }
    }

    private final class ToServer extends DisturbedWay {

        ToServer() {
            super(Passage.Way.FROM, route, link);
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
            super(Passage.Way.TO, route, link);
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
}
