package verona.internal.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS for servers that tests write themselves. */
public final class TlsServers {

    private static final char[] PASSWORD = {};

    private TlsServers() {}

    /** The server's end of TLS with that certificate. */
    public static SSLContext context(SelfSigned identity) {
        try {
            KeyStore store = KeyStores.empty();
            Certificate[] chain = {identity.certificate()};
            store.setKeyEntry("server", identity.key(), PASSWORD, chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
