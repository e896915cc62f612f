package verona.internal.connection;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;

/**
 * The JDK's contexts of TLS. They are kept, because the JDK resumes sessions within a context: a
 * client's handshake is short then.
 */
final class TlsContexts {

    private static final RecentlyUsed<Key, SSLContext> CONTEXTS = new RecentlyUsed<>();

    private record Key(Trust trust, @Nullable ClientCertificate certificate) {}

    private TlsContexts() {}

    /** The context of a client that trusts those, and has that certificate. */
    static SSLContext of(Trust trust, @Nullable ClientCertificate certificate) {
        return CONTEXTS.get(new Key(trust, certificate), TlsContexts::create);
    }

    private static SSLContext create(Key key) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] own = key.certificate == null ? null : key.certificate.keyManagers();
            context.init(own, new TrustManager[] {new ServerTrust(key.trust)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new ConnectionException("TLS can't be set up: " + e.getMessage(), e);
        }
    }
}
