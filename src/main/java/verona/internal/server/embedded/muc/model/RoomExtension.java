package verona.internal.server.embedded.muc.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.IqHandler;
import verona.stanza.Element;

/** What another feature adds to rooms, as an archive does. Called by the dispatcher. */
public interface RoomExtension {

    /**
     * A message goes to a room's occupants, now and later as history.
     *
     * @return the message as it is to be sent: the same, or with something added such as a {@code
     *     stanza-id} (XEP-0359)
     */
    default Element broadcasting(GroupchatMessage message) {
        return message.element();
    }

    /** What service discovery says about the room because of it. */
    default List<String> features(BareJid room) {
        return List.of();
    }

    /** What service discovery says about the chat service because of it. */
    default List<String> serviceFeatures() {
        return List.of();
    }

    /** Adds fields to the information about the room (XEP-0045 §16.5.4). */
    default void describe(BareJid room, DataForm info) {}

    /** Who answers IQ requests of that namespace to a room's bare JID; null for nobody here. */
    default @Nullable IqHandler iq(String namespace) {
        return null;
    }

    /** The room is no more. */
    default void vanished(BareJid room) {}
}
