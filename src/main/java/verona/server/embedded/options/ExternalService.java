package verona.server.embedded.options;

import java.time.Duration;

/**
 * An external service that the server announces (XEP-0215).
 *
 * <pre>{@code
 * ExternalService.of("turn", "turn.verona.lit", 3478, "udp").withSecret("shared with it")
 * }</pre>
 *
 * @param type its type, such as {@code stun} or {@code turn}
 * @param transport {@code udp} or {@code tcp}
 * @param name its name as users see it; {@code ""} if it has none
 * @param login the credentials that clients get
 */
public record ExternalService(
        String type, String host, int port, String transport, String name, ServiceLogin login) {

    /** A service that needs no credentials. */
    public static ExternalService of(String type, String host, int port, String transport) {
        return new ExternalService(type, host, port, transport, "", ServiceLogin.NONE);
    }

    /** This service with a name as users see it. */
    public ExternalService withName(String other) {
        return new ExternalService(type, host, port, transport, other, login);
    }

    /** This service with a username and password. */
    public ExternalService withPassword(String username, String password) {
        return with(ServiceLogin.password(username, password));
    }

    /**
     * This service with credentials that are valid for a day: see {@link #withSecret(String,
     * Duration)}.
     */
    public ExternalService withSecret(String secret) {
        return with(ServiceLogin.secret(secret));
    }

    /**
     * This service with credentials that each query creates and that expire after that time. The
     * username is the time of expiry in seconds since 1970, and the password is computed from it
     * with the secret, as in TURN's REST API.
     */
    public ExternalService withSecret(String secret, Duration lifetime) {
        return with(ServiceLogin.secret(secret, lifetime));
    }

    private ExternalService with(ServiceLogin other) {
        return new ExternalService(type, host, port, transport, name, other);
    }
}
