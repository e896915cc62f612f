package verona.internal.server.embedded.core;

import com.ongres.saslprep.SASLprep;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A password, and the keys made of it, once, when a mechanism first asks. */
public final class Credentials {

    /** Printable characters of ASCII, for which the tables of Unicode need not be loaded. */
    private static final String UNCHANGED = "[ -~]*";

    private final String password;
    private final Map<ScramHash, ScramKeys> keys = new ConcurrentHashMap<>();

    Credentials(String password) {
        this.password = prepared(password);
    }

    /** Whether that is the password. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8),
                prepared(candidate).getBytes(StandardCharsets.UTF_8));
    }

    /** The keys of a SCRAM mechanism (RFC 5802 §3). */
    public ScramKeys keys(ScramHash hash) {
        return keys.computeIfAbsent(hash, h -> h.keys(password));
    }

    /** RFC 4013; a password that it forbids is compared as it stands. */
    private static String prepared(String password) {
        if (password.matches(UNCHANGED)) {
            return password;
        }
        try {
            return new SASLprep().prepareQuery(password);
        } catch (IllegalArgumentException e) {
            return password;
        }
    }
}
