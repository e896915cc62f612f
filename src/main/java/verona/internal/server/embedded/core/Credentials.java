package verona.internal.server.embedded.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A password, and the keys made of it, once, when a mechanism first asks. */
public final class Credentials {

    private final String password;
    private final Map<ScramHash, ScramKeys> keys = new ConcurrentHashMap<>();

    Credentials(String password) {
        this.password = normalized(password);
    }

    /** Whether that is the password. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8),
                normalized(candidate).getBytes(StandardCharsets.UTF_8));
    }

    /** The keys of a SCRAM mechanism (RFC 5802 §3). */
    public ScramKeys keys(ScramHash hash) {
        return keys.computeIfAbsent(hash, h -> h.keys(password));
    }

    /** The part of SASLprep that changes a password: its normal form (RFC 4013 §2.2). */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
