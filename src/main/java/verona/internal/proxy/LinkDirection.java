package verona.internal.proxy;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.TopLevel;
import verona.internal.fault.Fate;
import verona.internal.fault.Flow;
import verona.internal.fault.Passage;
import verona.stanza.Element;

/** One direction of a connection between two servers, and what faults make of its stanzas. */
final class LinkDirection implements Flow.Exit<Part> {

    private static final String SERVER = "jabber:server";

    private final Flow<Part> flow = new Flow<>(this);
    private final LinkConnection connection;
    private final LinkProxy link;
    private final Passage.Way way;
    private final TcpEnd from;
    private final TcpEnd to;

    LinkDirection(
            LinkConnection connection, LinkProxy link, Passage.Way way, TcpEnd from, TcpEnd to) {
        this.connection = connection;
        this.link = link;
        this.way = way;
        this.from = from;
        this.to = to;
    }

    /** Forwards all until the end. */
    void run() {
        try {
            while (from.read()) {
                forwardAll();
            }
            if (!connection.isSilent()) {
                to.end();
            }
        } catch (IOException e) {
            if (!connection.isSilent()) {
                from.cut();
                to.cut();
            }
        }
    }

    private synchronized void forwardAll() throws IOException {
        for (Part part = from.next(); part != null; part = from.next()) {
            if (!connection.isSilent()) {
                forward(part);
            }
        }
    }

    private void forward(Part part) throws IOException {
        Element stanza = stanza(part);
        if (stanza == null || link.faults().isEmpty() || link.listener().isInserted(stanza)) {
            to.write(part);
        } else {
            Passage passage = new Passage(way, null, false, stanza);
            flow.send(part, stanza, link.faults().strike(passage));
        }
    }

    /** A stanza as a client sees it; null if the part is none. */
    private static @Nullable Element stanza(Part part) {
        Element element = part.element();
        if (part.kind() != Part.Kind.ELEMENT || element == null) {
            return null;
        }
        Element stanza = element.withNamespace(SERVER, Element.CLIENT);
        return TopLevel.isStanza(stanza) ? stanza : null;
    }

    @Override
    public void pass(Part part, Fate fate) {
        if (fate != Fate.PASSED) {
            report(part, fate);
        }
        write(part);
    }

    private void write(Part part) {
        if (connection.isSilent()) {
            return;
        }
        try {
            to.write(part);
        } catch (IOException e) {
            from.cut(); // Then its thread ends, and with it the connection.
        }
    }

    @Override
    public void withhold(Part part, Fate fate) {
        report(part, fate);
    }

    @Override
    public void corrupt(Part part, String xml) {
        report(part, Fate.CORRUPTED);
        write(Part.written(xml, part.element()));
    }

    @Override
    public Part altered(Part part, Element content) {
        Element written = content.withNamespace(Element.CLIENT, SERVER);
        return Part.written(written.toStandaloneXml(), written);
    }

    @Override
    public Part kept(Part part) {
        return part.kept();
    }

    @Override
    public synchronized void later(Runnable forwarding) {
        forwarding.run();
    }

    private void report(Part part, Fate fate) {
        Element stanza = stanza(part);
        if (stanza != null) {
            link.listener().struck(way, stanza, fate);
        }
    }
}
