package verona.server.embedded.options;

import java.time.Duration;

/**
 * A service outside of XMPP that the server tells of, XEP-0215.
 *
 * <pre>{@code
 * ExternalService.of("turn", "turn.verona.lit", 3478, "udp").withSecret("shared with it")
 * }</pre>
 *
 * @param type what it is, like {@code stun} or {@code turn}
 * @param transport {@code udp} or {@code tcp}
 * @param name what people call it, {@code ""} for nothing
 * @param login how a client gets in
 */
public record ExternalService(
        String type, String host, int port, String transport, String name, ServiceLogin login) {

    /** A service that everybody may use. */
    public static ExternalService of(String type, String host, int port, String transport) {
        return new ExternalService(type, host, port, transport, "", ServiceLogin.NONE);
    }

    /** This service with a name for people. */
    public ExternalService withName(String other) {
        return new ExternalService(type, host, port, transport, other, login);
    }

    /** This service, for those who log in so. */
    public ExternalService withPassword(String username, String password) {
        return with(ServiceLogin.password(username, password));
    }

    /** This service, for a day from each question on: see {@link #withSecret(String, Duration)}. */
    public ExternalService withSecret(String secret) {
        return with(ServiceLogin.secret(secret));
    }

    /**
     * This service, for so long from each question on, which the answer tells: the username is when
     * that ends, in seconds since 1970, the password is made of it with the secret (as TURN's REST
     * API does).
     */
    public ExternalService withSecret(String secret, Duration lifetime) {
        return with(ServiceLogin.secret(secret, lifetime));
    }

    private ExternalService with(ServiceLogin other) {
        return new ExternalService(type, host, port, transport, name, other);
    }
}
