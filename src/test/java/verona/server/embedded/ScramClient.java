package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SCRAM, RFC 5802, made of the JDK's own PBKDF2. */
final class ScramClient {

    private final String header;
    private final String digest;
    private final String hmac;
    private final String bare;
    private final String password;
    private String serverProof = "";

    ScramClient(String digest, String hmac, String name, String password) {
        this(digest, hmac, name, password, "n,,");
    }

    /** With another header than that of a client that can't bind channels. */
    ScramClient(String digest, String hmac, String name, String password, String header) {
        this.header = header;
        this.digest = digest;
        this.hmac = hmac;
        this.bare = "n=" + name + ",r=fyko+d2lbbFgONRv9qkxdawL";
        this.password = password;
    }

    String first() {
        return header + bare;
    }

    String last(String challenge) throws GeneralSecurityException {
        String[] parts = challenge.split(",");
        byte[] salt = Base64.getDecoder().decode(parts[1].substring(2));
        byte[] salted = salted(salt, Integer.parseInt(parts[2].substring(2)));
        String without = "c=" + encode(header.getBytes(UTF_8)) + "," + parts[0];
        String signed = bare + "," + challenge + "," + without;
        byte[] key = hmac(salted, "Client Key");
        byte[] proof = hmac(MessageDigest.getInstance(digest).digest(key), signed);
        for (int i = 0; i < proof.length; i++) {
            proof[i] ^= key[i];
        }
        serverProof = "v=" + encode(hmac(hmac(salted, "Server Key"), signed));
        return without + ",p=" + encode(proof);
    }

    /** What the server has to say in the end. */
    String serverProof() {
        return serverProof;
    }

    private byte[] salted(byte[] salt, int iterations) throws GeneralSecurityException {
        int bits = MessageDigest.getInstance(digest).getDigestLength() * 8;
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, bits);
        return SecretKeyFactory.getInstance("PBKDF2With" + hmac).generateSecret(key).getEncoded();
    }

    private byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(hmac);
        mac.init(new SecretKeySpec(key, hmac));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
