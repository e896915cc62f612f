package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** A client's side of SCRAM, RFC 5802 and RFC 7677. */
final class Scram {

    private static final String PREFIX = "SCRAM-";

    private final String hash;
    private final Login login;
    private final String nonce;
    private final String bare;
    private final ScramBinding binding;
    private byte[] serverSignature = {};

    Scram(String hash, Login login, String nonce, ScramBinding binding) {
        this.binding = binding;
        this.hash = hash;
        this.login = login;
        this.nonce = nonce;
        bare = "n=" + escape(login.localpart()) + ",r=" + nonce;
    }

    /** That mechanism, as {@code SCRAM-SHA-256-PLUS}. */
    static Scram of(String mechanism, Login login, ScramBinding binding) {
        String hash = mechanism.substring(PREFIX.length()).replace(Mechanisms.BOUND, "");
        String nonce = UUID.randomUUID().toString();
        return new Scram(hash, login, nonce, binding);
    }

    String first() {
        return binding.header() + bare;
    }

    private static String escape(String name) {
        return name.replace("=", "=3D").replace(",", "=2C");
    }

    /** The proof of the password, RFC 5802 §3. */
    String answer(String challenge) {
        Map<Character, String> said = attributes(challenge);
        if (!said.getOrDefault('r', "").startsWith(nonce)) {
            throw incomprehensible(challenge, null);
        }
        byte[] salted = salted(said, challenge);
        String last = "c=" + binding.encoded() + ",r=" + said.get('r');
        String signed = bare + "," + challenge + "," + last;
        byte[] clientKey = hmac(salted, "Client Key");
        byte[] proof = hmac(digest(clientKey), signed);
        for (int i = 0; i < proof.length; i++) {
            proof[i] ^= clientKey[i];
        }
        serverSignature = hmac(hmac(salted, "Server Key"), signed);
        return last + ",p=" + Base64.getEncoder().encodeToString(proof);
    }

    /** Whether the server knows the password too. */
    void verify(String success) {
        String known = Base64.getEncoder().encodeToString(serverSignature);
        if (!known.equals(attributes(success).get('v'))) {
            throw AuthenticationException.of(
                    login.jid(), "the server does not know the password itself", null);
        }
    }

    private byte[] salted(Map<Character, String> said, String challenge) {
        try {
            byte[] salt = Base64.getDecoder().decode(said.getOrDefault('s', ""));
            return salted(salt, Integer.parseInt(said.getOrDefault('i', "")));
        } catch (IllegalArgumentException e) {
            throw incomprehensible(challenge, e);
        }
    }

    private ConnectionException incomprehensible(String message, @Nullable Exception cause) {
        return AuthenticationException.of(
                login.jid(), "the server's message can't be understood: " + message, cause);
    }

    private static Map<Character, String> attributes(String message) {
        Map<Character, String> attributes = new HashMap<>();
        for (String part : message.split(",")) {
            if (part.length() > 2 && part.charAt(1) == '=') {
                attributes.put(part.charAt(0), part.substring(2));
            }
        }
        return attributes;
    }

    /** {@code Hi} of RFC 5802 §2.2, which is PBKDF2. */
    private byte[] salted(byte[] salt, int iterations) {
        try {
            int bits = 8 * MessageDigest.getInstance(hash).getDigestLength();
            PBEKeySpec key =
                    new PBEKeySpec(login.preparedPassword().toCharArray(), salt, iterations, bits);
            return SecretKeyFactory.getInstance("PBKDF2With" + hmac())
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no PBKDF2 of " + hash, e);
        }
    }

    private String hmac() {
        return "Hmac" + hash.replace("-", "");
    }

    private byte[] hmac(byte[] key, String text) {
        return Hmac.of(hmac(), key, text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance(hash).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + hash, e);
        }
    }
}
