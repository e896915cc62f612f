package verona.internal.junit.servers;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.launcher.TestIdentifier;

/** Jupiter's identifiers, and the same inside a server's. */
final class JupiterIds {

    private JupiterIds() {}

    /** The identifier of a test of Jupiter's inside that of a server. */
    static UniqueId inside(UniqueId server, TestIdentifier test) {
        UniqueId id = server;
        for (UniqueId.Segment segment : test.getUniqueIdObject().getSegments()) {
            id = id.append(segment);
        }
        return id;
    }

    /** What Jupiter is to look for: an identifier that begins with the server's loses that. */
    static DiscoverySelector selector(DiscoverySelector selector, UniqueId server) {
        if (selector instanceof UniqueIdSelector unique && unique.getUniqueId().hasPrefix(server)) {
            List<UniqueId.Segment> segments = unique.getUniqueId().getSegments();
            int first = server.getSegments().size();
            if (segments.size() > first) {
                return DiscoverySelectors.selectUniqueId(
                        of(segments.subList(first, segments.size())));
            }
        }
        return selector;
    }

    private static UniqueId of(List<UniqueId.Segment> segments) {
        UniqueId.Segment first = segments.get(0);
        UniqueId id = UniqueId.root(first.getType(), first.getValue());
        for (UniqueId.Segment segment : segments.subList(1, segments.size())) {
            id = id.append(segment);
        }
        return id;
    }
}
