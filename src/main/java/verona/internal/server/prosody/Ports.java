package verona.internal.server.prosody;

/**
 * The TCP ports that Prosody listens on.
 *
 * @param clients for clients
 * @param components for external components
 * @param directTls for clients with direct TLS
 */
record Ports(int clients, int components, int directTls) {

    /** As {@code control.lua} tells them. */
    static Ports of(String text) {
        String[] ports = text.split(" ");
        return new Ports(
                Integer.parseInt(ports[0]), Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
    }
}
