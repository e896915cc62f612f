package verona.server.embedded.options;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;

/** How a client gets into an external service. */
@FunctionalInterface
public interface ServiceLogin {

    /** Everybody may come in. */
    ServiceLogin NONE = (service, now) -> service;

    /** Adds what a client needs that asks at that moment. */
    Element addTo(Element service, Instant now);

    /** The same username and password at all times. */
    static ServiceLogin password(String username, String password) {
        return (service, now) ->
                service.withAttribute("username", username).withAttribute("password", password);
    }

    /** Credentials made of a secret, good for a day. */
    static ServiceLogin secret(String secret) {
        return (service, now) -> addSecret(service, secret, now.plus(Duration.ofDays(1)));
    }

    /** Credentials made of a secret, good for so long, which they tell. */
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
