package verona.internal.server.process;

import java.util.stream.Stream;

/**
 * The TCP ports that a server listens on.
 *
 * @param clients for clients
 * @param components for external components
 * @param directTls for clients with direct TLS
 * @param webSocket for WebSocket
 * @param secureWebSocket for WebSocket over TLS
 */
record Ports(int clients, int components, int directTls, int webSocket, int secureWebSocket) {

    /** As the control channel tells them. */
    static Ports of(String text) {
        int[] ports = Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }
}
