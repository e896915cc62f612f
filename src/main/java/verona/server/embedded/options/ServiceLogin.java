package verona.server.embedded.options;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;

/** The credentials for an external service (XEP-0215). */
@FunctionalInterface
public interface ServiceLogin {

    /** No credentials. */
    ServiceLogin NONE = (service, now) -> service;

    /** Adds the credentials for a client that requests them at that time. */
    Element addTo(Element service, Instant now);

    /** The same username and password at all times. */
    static ServiceLogin password(String username, String password) {
        return (service, now) ->
                service.withAttribute("username", username).withAttribute("password", password);
    }

    /** Credentials that are computed from a secret and are valid for a day. */
    static ServiceLogin secret(String secret) {
        return (service, now) -> addSecret(service, secret, now.plus(Duration.ofDays(1)));
    }

    /** Credentials that are computed from a secret and are valid for that time. */
    static ServiceLogin secret(String secret, Duration lifetime) {
        return (service, now) -> {
            Instant end = now.plus(lifetime);
            return addSecret(service, secret, end).withAttribute("expires", end.toString());
        };
    }

    private static Element addSecret(Element service, String secret, Instant end) {
        String username = Long.toString(end.getEpochSecond());
        byte[] code = ScramHash.SHA_1.hmac(secret.getBytes(StandardCharsets.UTF_8), username);
        return service.withAttribute("username", username)
                .withAttribute("password", Base64.getEncoder().encodeToString(code));
    }
}
