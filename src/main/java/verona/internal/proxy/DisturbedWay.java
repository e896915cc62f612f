package verona.internal.proxy;

import verona.internal.fault.Fate;
import verona.internal.fault.Faults;
import verona.internal.fault.Flow;
import verona.internal.fault.Passage;
import verona.stanza.Element;

/**
 * One direction of the stream of a program that has logged in: reports each stanza, and forwards it
 * as far as the test's faults let it pass. What is inserted, and its answers, are not struck. It is
 * used in order, see {@link Order}.
 */
abstract class DisturbedWay implements Flow.Exit<DisturbedWay.Carried> {

    private final Flow<Carried> flow = new Flow<>(this);
    private final Passage.Way way;
    private final Route route;
    private final Link link;

    /**
     * A stanza on its way.
     *
     * @param stanza as listeners are to see it
     * @param own whether the server has no part in it
     */
    record Carried(Part part, Element stanza, boolean own) {}

    DisturbedWay(Passage.Way way, Route route, Link link) {
        this.way = way;
        this.route = route;
        this.link = link;
    }

    /**
     * Reports a stanza, and counts it.
     *
     * @return whether it goes on
     */
    abstract boolean report(Carried carried, Fate fate);

    /** Where it goes on. */
    abstract Outgoing outgoing();

    /** Forwards a stanza, when its turn has come. */
    final void forward(Carried carried) {
        if (!route.listener().isHolding() || route.listener().isInserted(carried.stanza())) {
            forwardNow(carried);
            return;
        }
        Carried waiting = kept(carried);
        if (!route.listener().hold(way, carried.stanza(), () -> later(() -> forwardNow(waiting)))) {
            forwardNow(carried);
        }
    }

    private void forwardNow(Carried carried) {
        Faults faults = route.faults();
        Element stanza = carried.stanza();
        if (route.listener().isInserted(stanza)) {
            pass(carried, Fate.PASSED);
        } else {
            Passage passage = new Passage(way, null, false, stanza);
            flow.send(carried, stanza, faults.strike(passage));
        }
    }

    /** A stanza never arrives, because nothing does. */
    final void lose(Carried carried) {
        report(carried, Fate.LOST);
    }

    @Override
    public final void pass(Carried carried, Fate fate) {
        if (link.isOver()) {
            return;
        }
        Part part = carried.part();
        int bytes = bytesBeforeCut(carried);
        if (bytes != ProxyListener.NOT_CUT && bytes < part.length()) {
            report(carried, Fate.LOST);
            outgoing().add(part.beginning(bytes));
        } else if (report(carried, fate)) {
            outgoing().add(part);
        }
        if (bytes != ProxyListener.NOT_CUT) {
            link.hangUpOnceWritten();
        }
    }

    private int bytesBeforeCut(Carried carried) {
        ProxyListener listener = route.listener();
        return listener.isInserted(carried.stanza())
                ? ProxyListener.NOT_CUT
                : listener.bytesBeforeCut(
                        link.stream(), way, carried.stanza(), carried.part().length());
    }

    @Override
    public final void withhold(Carried carried, Fate fate) {
        report(carried, fate);
    }

    @Override
    public final void corrupt(Carried carried, String xml) {
        report(carried, Fate.CORRUPTED);
        outgoing().add(Part.written(xml, carried.stanza()));
    }

    @Override
    public final Carried altered(Carried carried, Element content) {
        return new Carried(part(content), content, carried.own());
    }

    /** A stanza that nobody has sent like that. */
    final Part part(Element stanza) {
        Element written = route.written(stanza);
        return Part.written(written.toStandaloneXml(), written);
    }

    @Override
    public final Carried kept(Carried carried) {
        return new Carried(carried.part().kept(), carried.stanza(), carried.own());
    }

    @Override
    public final void later(Runnable forwarding) {
        link.inOrder(forwarding);
    }
}
