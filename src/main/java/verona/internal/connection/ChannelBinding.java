package verona.internal.connection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * What binds a login to its connection, so that nobody on the way can pass it on: RFC 5056.
 *
 * @param type its name in IANA's registry
 * @param data what both ends know of the connection, and nobody else
 */
record ChannelBinding(String type, byte[] data) {

    private static final int EXPORTED = 32;
    private static final Set<String> WEAK = Set.of("MD5", "SHA1");

    /** Those of a connection with that TLS, the best first; none without TLS. */
    static List<ChannelBinding> of(@Nullable SSLSession tls) {
        List<ChannelBinding> all = new ArrayList<>();
        if (tls != null) {
            byte[] exported = exported(tls);
            if (exported != null) {
                all.add(new ChannelBinding("tls-exporter", exported));
            }
            all.add(new ChannelBinding("tls-server-end-point", digest(Certificates.peer(tls))));
        }
        return all;
    }

    /** RFC 9266 §4; null before JDK 25, which has it first. */
    private static byte @Nullable [] exported(SSLSession tls) {
        try {
            Method export =
                    ExtendedSSLSession.class.getMethod(
                            "exportKeyingMaterialData", String.class, byte[].class, int.class);
            return (byte[]) export.invoke(tls, "EXPORTER-Channel-Binding", new byte[0], EXPORTED);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ConnectionException("TLS exports no key for channel binding: " + e, e);
        }
    }

    /** RFC 5929 §4.1: by the hash of the certificate's signature, or a better one. */
    private static byte[] digest(X509Certificate certificate) {
        String signature = certificate.getSigAlgName();
        int end = signature.indexOf("with");
        String hash = end < 0 ? "" : signature.substring(0, end);
        try {
            return MessageDigest.getInstance(WEAK.contains(hash) ? "SHA-256" : standard(hash))
                    .digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new ConnectionException(
                    "a login can't be bound to a certificate that is signed by " + signature, e);
        }
    }

    /** As the JDK calls a digest: {@code SHA256} is SHA-256. */
    private static String standard(String hash) {
        return hash.startsWith("SHA") && !hash.startsWith("SHA3")
                ? "SHA-" + hash.substring(3)
                : hash;
    }
}
