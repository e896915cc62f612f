package verona.internal.server.embedded.sasl;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSession;

/** What a login can be bound to, so that nobody between client and server can pass it on. */
final class ChannelBindings {

    private static final String EXPORTER = "tls-exporter";
    private static final String END_POINT = "tls-server-end-point";

    private ChannelBindings() {}

    /** The server's bindings by type, the best first. */
    static Map<String, byte[]> of(SSLSession session, X509Certificate own) {
        Map<String, byte[]> bindings = new LinkedHashMap<>();
        addExporter(session, bindings);
        bindings.put(END_POINT, digest(own));
        return bindings;
    }

    /** RFC 9266, by the method that JDK 25 has for it. */
    private static void addExporter(SSLSession session, Map<String, byte[]> bindings) {
        try {
            Object exported =
                    ExtendedSSLSession.class
                            .getMethod(
                                    "exportKeyingMaterialData",
                                    String.class,
                                    byte[].class,
                                    int.class)
                            .invoke(session, "EXPORTER-Channel-Binding", new byte[0], 32);
            bindings.put(EXPORTER, (byte[]) exported);
        } catch (ReflectiveOperationException e) {
            // An older JDK: it can't tell.
            bindings.remove(EXPORTER);
        }
    }

    /** RFC 5929 §4.1. */
    private static byte[] digest(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        String hash = algorithm.replaceAll("WITH.*", "").replaceFirst("^SHA(?=\\d{3})", "SHA-");
        try {
            boolean weak = hash.equals("MD5") || hash.equals("SHA1");
            return MessageDigest.getInstance(weak ? "SHA-256" : hash)
                    .digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JVM has made it", e);
        }
    }
}
