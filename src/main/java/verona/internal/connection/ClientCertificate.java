package verona.internal.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import verona.internal.certificate.KeyStores;

/**
 * A client's certificate, and its key.
 *
 * @param pem both, with the certificates of its issuers: RFC 7468 §5 and §10
 */
public record ClientCertificate(String pem) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([^-]*)-----END \\1-----");

    /** It guards nothing: the store never leaves this JVM's memory. */
    private static final char[] PASSWORD = {};

    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it can't be read, or has not both
     */
    public static ClientCertificate read(Path file) {
        try {
            ClientCertificate certificate = new ClientCertificate(Files.readString(file));
            certificate.keyManagers();
            return certificate;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "write a certificate and its PKCS #8 key into the file, both in PEM: "
                            + e.getMessage(),
                    e);
        }
    }

    KeyManager[] keyManagers() throws GeneralSecurityException {
        KeyStore store = KeyStores.empty();
        store.setKeyEntry("client", key(), PASSWORD, chain().toArray(Certificate[]::new));
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        return factory.getKeyManagers();
    }

    private List<Certificate> chain() throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> chain = new ArrayList<>();
        for (byte[] block : blocks("CERTIFICATE")) {
            chain.add(factory.generateCertificate(new ByteArrayInputStream(block)));
        }
        if (chain.isEmpty()) {
            throw new GeneralSecurityException("there is no certificate");
        }
        return chain;
    }

    private PrivateKey key() throws GeneralSecurityException {
        List<byte[]> keys = blocks("PRIVATE KEY");
        if (keys.isEmpty()) {
            throw new GeneralSecurityException("there is no private key");
        }
        GeneralSecurityException wrong = new GeneralSecurityException("the key is of no kind");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm)
                        .generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)));
            } catch (GeneralSecurityException e) {
                wrong.addSuppressed(e);
            }
        }
        throw wrong;
    }

    private List<byte[]> blocks(String label) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            if (block.group(1).equals(label)) {
                byte[] text = block.group(2).getBytes(StandardCharsets.US_ASCII);
                blocks.add(Base64.getMimeDecoder().decode(text));
            }
        }
        return blocks;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "a client certificate";
    }
}
