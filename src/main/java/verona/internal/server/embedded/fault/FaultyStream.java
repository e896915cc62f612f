package verona.internal.server.embedded.fault;

import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.server.embedded.core.ForwardingStream;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Stanza;

/** A client's connection, with injected faults in what is sent. */
final class FaultyStream extends ForwardingStream {

    private final Faults faults;
    private final EntityFullJid client;
    private final List<Fault> afterNext = new ArrayList<>();

    FaultyStream(Faults faults, EntityFullJid client, OutgoingStream stream) {
        super(stream);
        this.faults = faults;
        this.client = client;
    }

    @Override
    public void send(Stanza stanza) {
        boolean pong = faults.isPong(client, stanza);
        Fault fault = faults.next(client, stanza.element(), pong);
        if (fault != null) {
            fault.strike(stanza, this);
        } else if (pong) {
            super.send(stanza);
        } else {
            pass(stanza);
        }
    }

    /** Writes a stanza, and what waited for it. */
    void pass(Stanza stanza) {
        super.send(stanza);
        List<Fault> waiting = List.copyOf(afterNext);
        afterNext.clear();
        waiting.forEach(Fault::release);
    }

    /** Has a fault released when the next stanza has been written. */
    void afterNext(Fault fault) {
        afterNext.add(fault);
    }
}
