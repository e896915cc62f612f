package verona.internal.connection;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.connection.Session;
import verona.connection.Transport;

/** What came of a login. */
record NegotiatedSession(
        Transport transport,
        String mechanism,
        @Nullable String tlsVersion,
        @Nullable String cipherSuite,
        @Nullable X509Certificate certificate)
        implements Session {

    /** One with that TLS; null for none. */
    static NegotiatedSession of(Transport transport, String mechanism, @Nullable SSLSession tls) {
        return tls == null
                ? new NegotiatedSession(transport, mechanism, null, null, null)
                : new NegotiatedSession(
                        transport,
                        mechanism,
                        tls.getProtocol(),
                        tls.getCipherSuite(),
                        Certificates.peer(tls));
    }

    /** As transcripts show it: {@code PLAIN over TCP without TLS}. */
    @Override
    public String toString() {
        String carrier = transport == Transport.TCP ? "TCP" : "WebSocket";
        String security =
                tlsVersion == null ? "without TLS" : "with " + tlsVersion + ", " + cipherSuite;
        return mechanism + " over " + carrier + " " + security;
    }
}
