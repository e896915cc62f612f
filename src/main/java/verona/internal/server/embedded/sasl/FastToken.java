package verona.internal.server.embedded.sasl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import verona.internal.server.embedded.core.ScramHash;
import verona.stanza.Element;

/** A token that a client can authenticate by, XEP-0484 §3.3. */
final class FastToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private final String secret = random();
    private final HtMechanism mechanism;
    private final Instant expiry;
    private boolean invalid;
    private int count = -1;

    /** A new one, for that mechanism alone. */
    FastToken(HtMechanism mechanism, Instant expiry) {
        this.mechanism = mechanism;
        this.expiry = expiry;
    }

    private static String random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    HtMechanism mechanism() {
        return mechanism;
    }

    Instant expiry() {
        return expiry;
    }

    /** Whether a client has said that it is not to be used again. */
    boolean isInvalid() {
        return invalid;
    }

    /** As the client gets it. */
    Element toElement() {
        return Element.of(FastTokens.NAMESPACE, "token")
                .withAttribute("expiry", expiry.toString())
                .withAttribute("token", secret);
    }

    /** Whether a client that sent this has the token: sasl-ht §3.1. */
    boolean isProven(byte[] hash, byte[] binding) {
        return MessageDigest.isEqual(hash, hash("Initiator", binding));
    }

    /** What proves to the client that the server has the token: sasl-ht §3.3. */
    byte[] answer(byte[] binding) {
        return hash("Responder", binding);
    }

    private byte[] hash(String who, byte[] binding) {
        byte[] name = who.getBytes(StandardCharsets.US_ASCII);
        return ScramHash.SHA_256.hmac(
                secret.getBytes(StandardCharsets.UTF_8), Bytes.joined(name, binding));
    }

    /**
     * Checks that it may be used so now.
     *
     * @throws SaslFailure if not: XEP-0484 §3.4 and §4.2
     */
    void check(FastRequest request, Instant now) {
        if (request.mechanism() != mechanism || request.isReplayed(count)) {
            throw SaslFailure.notAuthorized();
        }
        if (invalid || !now.isBefore(expiry)) {
            throw new SaslFailure("credentials-expired");
        }
    }

    /** A client has authenticated by it. */
    void used(FastRequest request) {
        count = Math.max(count, request.count());
        invalid = request.invalidates();
    }
}
