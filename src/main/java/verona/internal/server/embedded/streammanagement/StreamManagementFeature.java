package verona.internal.server.embedded.streammanagement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.stream.ClientStream;
import verona.internal.server.embedded.stream.InlineAnswer;
import verona.internal.server.embedded.stream.StreamExtension;
import verona.server.embedded.options.StreamManagementOptions;
import verona.stanza.Element;

/**
 * Stream management, XEP-0198. It is installed after the other features: so it counts what is
 * really sent, and handles what is left of a session that has ended for all others.
 */
public final class StreamManagementFeature implements Feature, StreamExtension {

    private final StreamManagementOptions options;
    private final long limit;
    private @Nullable ManagedSessions sessions;

    /**
     * Stream management with those options.
     *
     * @param limit how many characters may wait for a client's acknowledgement
     */
    public StreamManagementFeature(StreamManagementOptions options, long limit) {
        this.options = options;
        this.limit = limit;
    }

    @Override
    public void install(Router router) {
        ManagedSessions managed = new ManagedSessions(router, options, limit);
        sessions = managed;
        router.filterStreams(managed);
        router.listen(managed);
    }

    private ManagedSessions installed() {
        return Objects.requireNonNull(sessions);
    }

    /** What a test does to managed sessions, once this is installed. */
    public StreamManagementControl control() {
        return new StreamManagementControl(installed());
    }

    /** §2. */
    @Override
    public List<Element> streamFeatures() {
        return options.offered() ? List.of(Element.of(ManagedStream.NAMESPACE, "sm")) : List.of();
    }

    /** §9. */
    @Override
    public List<Element> inlineFeatures() {
        return streamFeatures();
    }

    @Override
    public @Nullable InlineAnswer authenticated(ClientStream stream, Element request) {
        return options.offered() ? installed().authenticated(stream, request) : null;
    }

    @Override
    public List<String> bindFeatures() {
        return options.offered() ? List.of(ManagedStream.NAMESPACE) : List.of();
    }

    @Override
    public @Nullable Element bound(Session session, Element request) {
        return options.offered() ? installed().bound(session, request) : null;
    }

    @Override
    public boolean received(ClientStream stream, Element element) {
        return options.offered()
                && element.namespace().equals(ManagedStream.NAMESPACE)
                && installed().received(stream, element);
    }

    @Override
    public void handled(Session session) {
        installed().handled(session);
    }

    @Override
    public boolean lost(Session session) {
        return installed().lost(session);
    }
}
