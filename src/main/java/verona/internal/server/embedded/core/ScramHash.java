package verona.internal.server.embedded.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash functions of SCRAM, RFC 5802 and RFC 7677. */
public enum ScramHash {
    SHA_256("SHA-256", "HmacSHA256"),
    SHA_1("SHA-1", "HmacSHA1");

    /** The least that RFC 7677 §4 allows: a test's accounts need no more. */
    private static final int ITERATIONS = 4096;

    private static final byte[] FIRST_BLOCK = {0, 0, 0, 1};
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String digest;
    private final String hmac;

    ScramHash(String digest, String hmac) {
        this.digest = digest;
        this.hmac = hmac;
    }

    ScramKeys keys(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] salted = salted(password, salt);
        return new ScramKeys(
                Base64.getEncoder().encodeToString(salt),
                ITERATIONS,
                digest(hmac(salted, "Client Key")),
                hmac(salted, "Server Key"));
    }

    /** {@code Hi} of RFC 5802 §2.2. */
    private byte[] salted(String password, byte[] salt) {
        Mac mac = mac(password.getBytes(StandardCharsets.UTF_8));
        mac.update(salt);
        byte[] block = mac.doFinal(FIRST_BLOCK);
        byte[] result = block.clone();
        for (int i = 1; i < ITERATIONS; i++) {
            block = mac.doFinal(block);
            xor(result, block);
        }
        return result;
    }

    /** The keyed hash of a text. */
    public byte[] hmac(byte[] key, String text) {
        return mac(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(hmac);
            // An empty key is no key to Java; a zero byte is the same key to HMAC.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, hmac));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + hmac, e);
        }
    }

    /** The hash of bytes. */
    public byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance(digest).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + digest, e);
        }
    }

    /** Changes the first array into the exclusive or of both. */
    public static void xor(byte[] result, byte[] other) {
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
    }
}
