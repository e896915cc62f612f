package verona.internal.client;

import verona.Received;
import verona.ReceivedBy;
import verona.XmppEntity;

/** What a step for one stanza has taken. */
record TakenStanza<A extends XmppEntity>(A receiver, ConnectingEntity entity, Received stanza)
        implements EntitySteps<A>, StanzaView, ReceivedBy<A> {

    /** The text as it came. */
    @Override
    public String toString() {
        return xml();
    }
}
