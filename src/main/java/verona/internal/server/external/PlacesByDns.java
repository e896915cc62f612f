package verona.internal.server.external;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.server.external.dns.NameServers;

/**
 * Places that DNS knows, by the server's domain: RFC 6120 §3.2 and, for direct TLS, XEP-0368. They
 * are looked up when they are first asked for. The two kinds are not mixed as XEP-0368 §3 would
 * have it: a test says itself whether its clients use direct TLS.
 */
final class PlacesByDns implements Places {

    private final PlaceSearch search;
    private @Nullable Place clients;
    private @Nullable Place directTls;

    PlacesByDns(String domain, NameServers dns, RandomGenerator random, Duration timeout) {
        search = new PlaceSearch(domain, dns, random, timeout);
    }

    @Override
    public synchronized Place clients() {
        if (clients == null) {
            clients = search.find(PlaceSearch.Service.STARTTLS);
        }
        return clients;
    }

    @Override
    public synchronized Place directTls() {
        if (directTls == null) {
            directTls = search.find(PlaceSearch.Service.DIRECT_TLS);
        }
        return directTls;
    }

    @Override
    public synchronized String inWords() {
        List<String> found =
                Stream.of(clients, directTls)
                        .filter(Objects::nonNull)
                        .map(Place::toString)
                        .distinct()
                        .toList();
        return found.isEmpty() ? "" : " at " + String.join(" and ", found);
    }
}
