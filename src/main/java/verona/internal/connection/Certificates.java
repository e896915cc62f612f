package verona.internal.connection;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Certificates of TLS. */
final class Certificates {

    private Certificates() {}

    /** The server's. */
    static X509Certificate peer(SSLSession session) {
        try {
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException e) {
            throw new IllegalStateException("each server that is talked to has one", e);
        }
    }
}
