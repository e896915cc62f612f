package verona.internal.server.embedded.fault;

import org.jxmpp.jid.EntityFullJid;
import verona.internal.fault.Fate;
import verona.internal.fault.Fault;
import verona.internal.fault.Faults;
import verona.internal.fault.Flow;
import verona.internal.fault.Passage;
import verona.internal.server.embedded.core.ForwardingStream;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** A client's connection, with injected faults in what is sent. */
final class FaultyStream extends ForwardingStream implements Flow.Exit<Stanza> {

    private final Faults faults;
    private final Pings pings;
    private final EntityFullJid client;
    private final Flow<Stanza> flow = new Flow<>(this);

    FaultyStream(Faults faults, Pings pings, EntityFullJid client, OutgoingStream stream) {
        super(stream);
        this.faults = faults;
        this.pings = pings;
        this.client = client;
    }

    @Override
    public void send(Stanza stanza) {
        boolean pong = pings.isPong(client, stanza);
        Fault fault = faults.strike(new Passage(Passage.Way.TO, client, pong, stanza.element()));
        if (fault == null && pong) {
            super.send(stanza);
        } else {
            flow.send(stanza, stanza.element(), fault);
        }
    }

    @Override
    public void pass(Stanza stanza, Fate fate) {
        super.send(stanza);
    }

    @Override
    public void withhold(Stanza stanza, Fate fate) {
        // It is as if the server had not sent it.
    }

    @Override
    public void corrupt(Stanza stanza, String xml) {
        sendCorrupted(stanza, xml);
    }

    @Override
    public Stanza altered(Stanza stanza, Element content) {
        return new Stanza(content, stanza.from(), stanza.to());
    }
}
