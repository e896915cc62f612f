package verona.internal.server.embedded.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The hash functions of SCRAM, RFC 5802 and RFC 7677. */
public enum ScramHash {
    SHA_512("SHA-512", "HmacSHA512"),
    SHA_256("SHA-256", "HmacSHA256"),
    SHA_1("SHA-1", "HmacSHA1");

    /** The least that RFC 7677 §4 allows: a test's accounts need no more. */
    private static final int ITERATIONS = 4096;

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

    /** {@code Hi} of RFC 5802 §2.2, which is PBKDF2. */
    private byte[] salted(String password, byte[] salt) {
        try {
            int bits = 8 * MessageDigest.getInstance(digest).getDigestLength();
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, bits);
            return SecretKeyFactory.getInstance("PBKDF2With" + hmac)
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no PBKDF2 of " + hmac, e);
        }
    }

    /** The keyed hash of a text. */
    public byte[] hmac(byte[] key, String text) {
        return hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The keyed hash of bytes. */
    public byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(hmac);
            // An empty key is no key to Java; a zero byte is the same key to HMAC.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, hmac));
            return mac.doFinal(bytes);
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
}
