package verona.internal.server.embedded.muc.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.IqHandler;
import verona.stanza.Element;

/** All that other features add to rooms, in the order they came. */
public record RoomExtensions(List<RoomExtension> all) {

    public Element broadcasting(Room room, Jid author, Element message) {
        Element sent = message;
        for (RoomExtension extension : all) {
            sent = extension.broadcasting(message(room, author, sent));
        }
        return sent;
    }

    private static GroupchatMessage message(Room room, Jid author, Element message) {
        boolean archived = room.config().is(ConfigField.ARCHIVE);
        return new GroupchatMessage(room.jid(), author, message, archived);
    }

    public List<String> features(BareJid room) {
        return all.stream().flatMap(extension -> extension.features(room).stream()).toList();
    }

    public List<String> serviceFeatures() {
        return all.stream().flatMap(extension -> extension.serviceFeatures().stream()).toList();
    }

    public void describe(BareJid room, DataForm info) {
        all.forEach(extension -> extension.describe(room, info));
    }

    public @Nullable IqHandler iq(String namespace) {
        return all.stream()
                .map(extension -> extension.iq(namespace))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void vanished(BareJid room) {
        all.forEach(extension -> extension.vanished(room));
    }
}
