package verona.internal.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;

/** Multi-user chat at {@code conference.} before the server's domain, XEP-0045. */
public final class MucFeature implements Feature {

    private final Predicate<Jid> admins;
    private final List<RoomExtension> extensions = new ArrayList<>();
    private @Nullable RoomDirectory directory;
    private @Nullable RoomControl control;

    /** Rooms as XEP-0045 has them, and who may do with them what no client may. */
    public MucFeature(Predicate<Jid> admins) {
        this.admins = admins;
    }

    /** Adds something to all rooms. */
    public void extend(RoomExtension extension) {
        extensions.add(extension);
    }

    /** The rooms, once this is installed. */
    public RoomDirectory rooms() {
        return Objects.requireNonNull(directory, "multi-user chat is not installed yet");
    }

    /** A way to change rooms, once this is installed. */
    public RoomControl control() {
        return Objects.requireNonNull(control, "multi-user chat is not installed yet");
    }

    @Override
    public void install(Router router) {
        DomainBareJid domain = domain(router);
        Rooms rooms = new Rooms(router, new Extensions(extensions));
        directory = new RoomDirectory(domain, rooms);
        control = new RoomControl(rooms);
        router.host(domain, new MucService(rooms, admins));
    }

    @Override
    public void ending() {
        rooms().end();
    }

    private static DomainBareJid domain(Router router) {
        try {
            return JidCreate.domainBareFrom("conference." + router.domain());
        } catch (XmppStringprepException e) {
            throw new IllegalStateException("no domain for the rooms", e);
        }
    }
}
