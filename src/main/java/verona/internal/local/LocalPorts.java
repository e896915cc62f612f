package verona.internal.local;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ports of servers in this JVM, by the addresses at which their sockets listen. */
public final class LocalPorts {

    private static final Map<InetSocketAddress, LocalPort> PORTS = new ConcurrentHashMap<>();

    private LocalPorts() {}

    /** From now on there is a port at that address. */
    public static void open(InetSocketAddress address, LocalPort port) {
        PORTS.put(address, port);
    }

    /** There is none any more. It is not an error if there was none. */
    public static void close(InetSocketAddress address) {
        PORTS.remove(address);
    }

    /** The port at that address; null if it is none of this JVM, or nobody listens there. */
    public static @Nullable LocalPort find(InetSocketAddress address) {
        return PORTS.get(address);
    }
}
