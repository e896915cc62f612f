package verona.internal.server.embedded.clientstate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Line;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.stream.ClientStream;
import verona.internal.server.embedded.stream.StreamExtension;
import verona.stanza.Element;

/** Client state indication, XEP-0352. */
public final class ClientStateFeature implements Feature, StreamExtension, SessionListener {

    private static final String NAMESPACE = "urn:xmpp:csi:0";

    private final Map<EntityFullJid, ClientStateLine> lines = new HashMap<>();

    @Override
    public void install(Router router) {
        router.lines(this::line);
        router.listen(this);
    }

    private Line line(EntityFullJid jid, Line next) {
        ClientStateLine line = new ClientStateLine(jid, next);
        lines.put(jid, line);
        return line;
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
            case "active" -> line(session).activate();
            case "inactive" -> line(session).deactivate();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the client is active, as it is until it says something else (§5). */
    public boolean isActive(Session session) {
        return line(session).isActive();
    }

    private ClientStateLine line(Session session) {
        return Objects.requireNonNull(lines.get(session.jid()));
    }

    /** §5.2. */
    @Override
    public void resumed(Session session) {
        line(session).activate();
    }

    @Override
    public void ended(Session session) {
        lines.remove(session.jid());
    }
}
