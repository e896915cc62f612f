package verona.internal.local;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ports of servers in this JVM, by the addresses at which their sockets listen. */
public final class LocalPorts {

    private static final Map<InetSocketAddress, LocalPort> PORTS = new ConcurrentHashMap<>();
    private static final Map<Object, LocalPort> SERVERS = new ConcurrentHashMap<>();

    private LocalPorts() {}

    /** From now on there is a port at that address. */
    public static void open(InetSocketAddress address, LocalPort port) {
        PORTS.put(address, port);
    }

    /** There is none any more. It is not an error if there was none. */
    public static void close(InetSocketAddress address) {
        PORTS.remove(address);
    }

    /** From now on clients of that server can connect there, whether it listens or not. */
    public static void serve(Object server, LocalPort port) {
        SERVERS.put(server, port);
    }

    /** The server has been closed. */
    public static void end(Object server) {
        SERVERS.remove(server);
    }

    /** Where clients of that server connect; null if it is none of this JVM. */
    public static @Nullable LocalPort of(Object server) {
        return SERVERS.get(server);
    }

    /** The port at that address; null if it is none of this JVM, or nobody listens there. */
    public static @Nullable LocalPort find(InetSocketAddress address) {
        return PORTS.get(address);
    }
}
