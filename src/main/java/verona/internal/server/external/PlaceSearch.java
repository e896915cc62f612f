package verona.internal.server.external;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.ServerAddress;
import verona.internal.connection.Sockets;
import verona.internal.server.external.dns.DnsException;
import verona.internal.server.external.dns.NameServers;
import verona.internal.server.external.dns.ServiceOrder;
import verona.internal.server.external.dns.ServiceRecord;
import verona.server.ServerException;

/**
 * Finds out where the server of a domain listens: it asks DNS, and takes the first place that
 * accepts a connection (RFC 6120 §3.2.1).
 *
 * @param random decides between places of the same priority
 * @param timeout how long connecting may take
 */
record PlaceSearch(String domain, NameServers dns, RandomGenerator random, Duration timeout) {

    /** What can be looked up. */
    enum Service {
        STARTTLS("_xmpp-client._tcp.", 5222),
        DIRECT_TLS("_xmpps-client._tcp.", 5223);

        private final String prefix;
        private final int usualPort;

        Service(String prefix, int usualPort) {
            this.prefix = prefix;
            this.usualPort = usualPort;
        }

        private Service other() {
            return this == STARTTLS ? DIRECT_TLS : STARTTLS;
        }

        private String setting() {
            return this == STARTTLS ? "verona.tls=required" : "verona.tls=direct";
        }
    }

    /**
     * The place.
     *
     * @throws ServerException that says what was asked, what was answered, and what to do
     */
    Place find(Service service) {
        List<String> seen = new ArrayList<>();
        try {
            List<ServiceRecord> records = ask(service, seen);
            if (records.isEmpty() && mayFallBack(service, seen)) {
                // RFC 6120 §3.2.2.
                records = List.of(new ServiceRecord(0, 0, service.usualPort, domain));
            }
            Place found = connect(records, seen);
            if (found != null) {
                return found;
            }
        } catch (DnsException e) {
            seen.add(String.valueOf(e.getMessage()));
        }
        throw failed(service, seen);
    }

    private List<ServiceRecord> ask(Service service, List<String> seen) {
        String name = service.prefix + domain;
        List<ServiceRecord> found = dns.services(name);
        seen.add(name + " is " + (found.isEmpty() ? "not there" : words(found)));
        return found;
    }

    private static String words(List<ServiceRecord> records) {
        return String.join(", ", records.stream().map(PlaceSearch::word).toList());
    }

    private static String word(ServiceRecord record) {
        return "'" + record + "'" + (record.isNone() ? " (no such service)" : "");
    }

    /** Who announces the other service, or says that there is one of the two, means it. */
    private boolean mayFallBack(Service service, List<String> seen) {
        return ask(service.other(), seen).isEmpty();
    }

    private @Nullable Place connect(List<ServiceRecord> records, List<String> seen) {
        for (ServiceRecord each : ServiceOrder.of(records, random)) {
            Place found = each.isNone() ? null : connect(each, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Place connect(ServiceRecord record, List<String> seen) {
        List<String> addresses = dns.addresses(record.target());
        if (addresses.isEmpty()) {
            seen.add(record.target() + " has no address");
        }
        for (String address : addresses) {
            Place place = new Place(address, record.port());
            String problem = problem(place);
            if (problem == null) {
                return place;
            }
            seen.add(record.target() + ": " + problem);
        }
        return null;
    }

    private @Nullable String problem(Place place) {
        ServerAddress address = new ServerAddress(place.host(), place.port(), domain, Trust::jdk);
        try {
            Sockets.connect(address, timeout).tcp().close();
            return null;
        } catch (ConnectionException | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private ServerException failed(Service service, List<String> seen) {
        return new ServerException(
                "The server of "
                        + domain
                        + " was not found by DNS ("
                        + dns
                        + "): "
                        + String.join("; ", seen)
                        + ". Correct the records, say where the server is with"
                        + " verona.external.host, or try "
                        + service.other().setting()
                        + ".");
    }
}
