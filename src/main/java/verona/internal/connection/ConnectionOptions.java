package verona.internal.connection;

import java.util.List;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;

/**
 * How a client connects. What is {@code DEFAULT} or empty is open, and {@link #orElse} fills it in.
 *
 * @param mechanisms the SASL mechanisms that the client accepts, the best first; empty for those
 *     that Verona takes by itself
 */
public record ConnectionOptions(
        Transport transport, Tls tls, List<String> mechanisms, StreamManagement streamManagement) {

    /** All is open. */
    public static final ConnectionOptions UNSET =
            new ConnectionOptions(
                    Transport.DEFAULT, Tls.DEFAULT, List.of(), StreamManagement.DEFAULT);

    /** What a client does that nothing is said about. */
    public static final ConnectionOptions STANDARD =
            new ConnectionOptions(
                    Transport.TCP, Tls.IF_REQUIRED, List.of(), StreamManagement.DISABLED);

    public ConnectionOptions {
        mechanisms = List.copyOf(mechanisms);
    }

    /** These with that TLS. */
    public ConnectionOptions with(Tls other) {
        return new ConnectionOptions(transport, other, mechanisms, streamManagement);
    }

    /** These, and what is open is as the others say. */
    public ConnectionOptions orElse(ConnectionOptions others) {
        return new ConnectionOptions(
                transport == Transport.DEFAULT ? others.transport : transport,
                tls == Tls.DEFAULT ? others.tls : tls,
                mechanisms.isEmpty() ? others.mechanisms : mechanisms,
                streamManagement == StreamManagement.DEFAULT
                        ? others.streamManagement
                        : streamManagement);
    }

    /** These, with nothing left open but the mechanisms. */
    public ConnectionOptions complete() {
        return orElse(STANDARD);
    }
}
