package verona.server.embedded.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verona.server.ServerException;

/**
 * The stream management of an {@link verona.server.embedded.EmbeddedServer} (XEP-0198).
 *
 * <pre>{@code
 * EmbeddedServerOptions.DEFAULT.withStreamManagement(
 *         StreamManagementOptions.DEFAULT.withMaximum(Duration.ofMinutes(1)));
 * }</pre>
 *
 * @param offered whether the server offers stream management
 * @param resumable whether clients may resume their sessions (§5)
 * @param maximum how long a session without a connection can be resumed, by the server's clock; a
 *     client may ask for less (§3)
 * @param location where the server prefers clients to reconnect (§5), such as {@code
 *     127.0.0.1:5222}; null to name no place
 * @param requestAfter after how many stanzas the server asks the client for an acknowledgement; 0
 *     for never
 */
public record StreamManagementOptions(
        boolean offered,
        boolean resumable,
        Duration maximum,
        @Nullable String location,
        int requestAfter) {

    /**
     * Sessions can be resumed for 10 minutes, and the server asks for an acknowledgement after
     * every 5 stanzas.
     */
    public static final StreamManagementOptions DEFAULT =
            new StreamManagementOptions(true, true, Duration.ofMinutes(10), null, 5);

    /** The server does not offer stream management. */
    public static final StreamManagementOptions OFF =
            new StreamManagementOptions(false, false, Duration.ofMinutes(10), null, 0);

    /**
     * Checks the numbers.
     *
     * @throws ServerException if {@code maximum} is less than a second, or the number of stanzas is
     *     negative
     */
    public StreamManagementOptions {
        if (maximum.toSeconds() < 1) {
            throw new ServerException(
                    "a session has to wait for a second at least, not for " + maximum);
        }
        if (requestAfter < 0) {
            throw new ServerException(
                    "the server can ask after 1 stanza or more, or never (0), not after "
                            + requestAfter);
        }
    }

    /** These options, but clients may not resume. */
    public StreamManagementOptions withoutResumption() {
        return new StreamManagementOptions(offered, false, maximum, location, requestAfter);
    }

    /**
     * These options with another time for which a session can be resumed, in whole seconds;
     * fractions are ignored.
     */
    public StreamManagementOptions withMaximum(Duration other) {
        return new StreamManagementOptions(offered, resumable, other, location, requestAfter);
    }

    /** These options with another place to reconnect at. */
    public StreamManagementOptions withLocation(String other) {
        return new StreamManagementOptions(offered, resumable, maximum, other, requestAfter);
    }

    /**
     * These options with another number of stanzas after which the server asks for an
     * acknowledgement; 0 for never.
     */
    public StreamManagementOptions withRequestAfter(int stanzas) {
        return new StreamManagementOptions(offered, resumable, maximum, location, stanzas);
    }
}
