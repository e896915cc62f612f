package verona.internal.server.external.dns;

/**
 * A record of type SRV (RFC 2782): a place where a service of a domain is.
 *
 * @param priority those with the lowest number come first
 * @param weight how often it is chosen among those of the same priority
 * @param port the TCP port
 * @param target the host name, without the dot at its end; empty if the domain has no such service
 */
public record ServiceRecord(int priority, int weight, int port, String target) {

    private static final int PARTS = 4;

    /**
     * Reads it as zone files have it: {@code 10 5 5222 xmpp.example.}
     *
     * @throws IllegalArgumentException if it is something else
     */
    static ServiceRecord parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("'" + text + "' is no SRV record");
        }
        return new ServiceRecord(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                parts[3].replaceFirst("\\.$", ""));
    }

    /** Whether it says that the domain decidedly has no such service. */
    public boolean isNone() {
        return target.isEmpty();
    }

    /** As zone files have it. */
    @Override
    public String toString() {
        return priority + " " + weight + " " + port + " " + target + ".";
    }
}
