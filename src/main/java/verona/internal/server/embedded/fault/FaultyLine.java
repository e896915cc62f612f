package verona.internal.server.embedded.fault;

import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.server.embedded.core.Line;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StreamError;

/** A client's connection, with injected faults in what is sent. */
final class FaultyLine implements Line {

    private final Faults faults;
    private final EntityFullJid client;
    private final Line line;
    private final List<Fault> afterNext = new ArrayList<>();

    FaultyLine(Faults faults, EntityFullJid client, Line line) {
        this.faults = faults;
        this.client = client;
        this.line = line;
    }

    @Override
    public void send(Stanza stanza) {
        boolean pong = faults.isPong(client, stanza);
        Fault fault = faults.next(client, stanza.element(), pong);
        if (fault != null) {
            fault.strike(stanza, this);
        } else if (pong) {
            line.send(stanza);
        } else {
            pass(stanza);
        }
    }

    /** Writes a stanza, and what waited for it. */
    void pass(Stanza stanza) {
        line.send(stanza);
        List<Fault> waiting = List.copyOf(afterNext);
        afterNext.clear();
        waiting.forEach(Fault::release);
    }

    /** Has a fault released when the next stanza has been written. */
    void afterNext(Fault fault) {
        afterNext.add(fault);
    }

    @Override
    public void send(String xml) {
        line.send(xml);
    }

    @Override
    public void end(StreamError error, String text) {
        line.end(error, text);
    }

    @Override
    public void cut() {
        line.cut();
    }
}
