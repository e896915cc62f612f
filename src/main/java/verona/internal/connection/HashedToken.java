package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of a mechanism for tokens, draft-schmaus-kitten-sasl-ht-09 §3.
 *
 * @param binding what binds the login to TLS; empty for nothing
 */
record HashedToken(String mechanism, byte[] binding) {

    private static final String PREFIX = "HT-SHA-256-";

    /** The best of the mechanisms that are offered; null if the client has none of them. */
    static @Nullable HashedToken choose(List<String> offered, @Nullable SSLSession tls) {
        for (ChannelBinding binding : ChannelBinding.of(tls)) {
            String name = PREFIX + (binding.type().equals("tls-exporter") ? "EXPR" : "ENDP");
            if (offered.contains(name)) {
                return new HashedToken(name, binding.data());
            }
        }
        String unbound = PREFIX + "NONE";
        return offered.contains(unbound) ? new HashedToken(unbound, new byte[0]) : null;
    }

    /** What the client sends. */
    byte[] message(String localpart, String token) {
        byte[] name = (localpart + "\0").getBytes(StandardCharsets.UTF_8);
        return both(name, hash("Initiator", token));
    }

    /** Whether the server knows the token too. */
    boolean isAnswer(byte[] data, String token) {
        return MessageDigest.isEqual(data, hash("Responder", token));
    }

    private byte[] hash(String who, String token) {
        return Hmac.of(
                "HmacSHA256",
                token.getBytes(StandardCharsets.UTF_8),
                both(who.getBytes(StandardCharsets.US_ASCII), binding));
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
