package verona.internal.server.embedded.federation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The other servers that a test has named. */
final class Peers {

    private final Map<String, Peer> peers = new HashMap<>();

    void add(Peer peer) {
        peers.put(peer.domain(), peer);
    }

    void remove(String domain) {
        peers.remove(domain);
    }

    /** The server of a domain, null if it is not known: the longest name that fits. */
    @Nullable Peer of(String domain) {
        return peers.values().stream()
                .filter(peer -> peer.serves(domain))
                .max(Comparator.comparingInt(peer -> peer.domain().length()))
                .orElse(null);
    }
}
