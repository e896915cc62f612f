package verona.internal.client;

import java.util.List;
import verona.AllReceivedBy;
import verona.Received;
import verona.XmppEntity;

/** What a step for several stanzas has taken. */
record TakenStanzas<A extends XmppEntity>(
        A receiver, ConnectingEntity entity, List<Received> stanzas)
        implements EntitySteps<A>, AllReceivedBy<A> {}
