package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jxmpp.jid.Jid;

/** Who wants to be notified without having subscribed, XEP-0060 §9. */
@FunctionalInterface
public interface Audience {

    /** The full JIDs that have shown interest in a node; whether they may know it is not asked. */
    List<Jid> interestedIn(String node);
}
