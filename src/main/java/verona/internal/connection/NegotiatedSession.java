package verona.internal.connection;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.connection.Authentication;
import verona.connection.Session;
import verona.connection.Transport;

/** What came of a login. */
record NegotiatedSession(
        Transport transport,
        String mechanism,
        Authentication authentication,
        boolean usesBind2,
        @Nullable String tlsVersion,
        @Nullable String cipherSuite,
        @Nullable X509Certificate certificate)
        implements Session {

    /** One with that TLS; null for none. */
    static NegotiatedSession of(
            Transport transport,
            String mechanism,
            Authentication authentication,
            boolean usesBind2,
            @Nullable SSLSession tls) {
        return tls == null
                ? new NegotiatedSession(
                        transport, mechanism, authentication, usesBind2, null, null, null)
                : new NegotiatedSession(
                        transport,
                        mechanism,
                        authentication,
                        usesBind2,
                        tls.getProtocol(),
                        tls.getCipherSuite(),
                        Certificates.peer(tls));
    }

    /** Nothing where it is what everybody has by default. */
    private String protocol() {
        String name = authentication == Authentication.SASL ? "" : " by " + authentication.name();
        return name + (usesBind2 ? " and Bind 2" : "");
    }

    /** As transcripts show it: {@code PLAIN over TCP without TLS}. */
    @Override
    public String toString() {
        String carrier = transport == Transport.TCP ? "TCP" : "WebSocket";
        String security =
                tlsVersion == null ? "without TLS" : "with " + tlsVersion + ", " + cipherSuite;
        return mechanism + protocol() + " over " + carrier + " " + security;
    }
}
