package verona.internal.server.embedded.clientstate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.stream.ClientStream;
import verona.internal.server.embedded.stream.StreamExtension;
import verona.stanza.Element;

/** Client state indication, XEP-0352. */
public final class ClientStateFeature implements Feature, StreamExtension, SessionListener {

    private static final String NAMESPACE = "urn:xmpp:csi:0";

    private final Map<EntityFullJid, ClientStateStream> streams = new HashMap<>();

    @Override
    public void install(Router router) {
        router.filterStreams(this::stream);
        router.listen(this);
    }

    private OutgoingStream stream(EntityFullJid jid, OutgoingStream next) {
        ClientStateStream stream = new ClientStateStream(jid, next);
        streams.put(jid, stream);
        return stream;
    }

    /** §4.1. */
    @Override
    public List<Element> streamFeatures() {
        return List.of(Element.of(NAMESPACE, "csi"));
    }

    /** §4.2: there is no answer. */
    @Override
    public boolean received(ClientStream stream, Element element) {
        Session session = stream.session();
        if (session == null || !element.namespace().equals(NAMESPACE)) {
            return false;
        }
        switch (element.name()) {
            case "active" -> stream(session).activate();
            case "inactive" -> stream(session).deactivate();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> bindFeatures() {
        return List.of(NAMESPACE);
    }

    @Override
    public @Nullable Element bound(Session session, Element request) {
        if (request.child(NAMESPACE, "inactive") != null) {
            stream(session).deactivate();
        }
        return null;
    }

    /** Whether the client is active, as it is until it says something else (§5). */
    public boolean isActive(Session session) {
        return stream(session).isActive();
    }

    private ClientStateStream stream(Session session) {
        return Objects.requireNonNull(streams.get(session.jid()));
    }

    /** §5.2. */
    @Override
    public void resumed(Session session) {
        stream(session).activate();
    }

    @Override
    public void ended(Session session) {
        streams.remove(session.jid());
    }
}
