package verona.internal.connection;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.connection.Authentication;
import verona.connection.Session;
import verona.connection.Transport;

/** What came of a login. */
public record NegotiatedSession(
        Transport transport,
        String mechanism,
        Authentication authentication,
        @Nullable String tokenRefusal,
        boolean usesBind2,
        @Nullable String tlsVersion,
        @Nullable String cipherSuite,
        @Nullable X509Certificate certificate)
        implements Session {

    /**
     * One with that TLS; null for none.
     *
     * @param sasl2 how the client has logged in by SASL2; null if it has done so otherwise
     */
    static NegotiatedSession of(
            Transport transport,
            String mechanism,
            @Nullable Sasl2Login sasl2,
            boolean usesBind2,
            @Nullable SSLSession tls) {
        return new NegotiatedSession(
                transport,
                mechanism,
                sasl2 == null ? Authentication.SASL : sasl2.used(),
                sasl2 == null ? null : sasl2.refusal(),
                usesBind2,
                tls == null ? null : tls.getProtocol(),
                tls == null ? null : tls.getCipherSuite(),
                tls == null ? null : Certificates.peer(tls));
    }

    /**
     * What somebody else has negotiated: the server's end of TLS knows no certificate of its own.
     */
    public static NegotiatedSession ofPeer(
            Transport transport,
            String mechanism,
            Authentication authentication,
            boolean usesBind2,
            @Nullable SSLSession tls) {
        return new NegotiatedSession(
                transport,
                mechanism,
                authentication,
                null,
                usesBind2,
                tls == null ? null : tls.getProtocol(),
                tls == null ? null : tls.getCipherSuite(),
                null);
    }

    /** Nothing where it is what everybody has by default. */
    private String protocol() {
        String name = authentication == Authentication.SASL ? "" : " by " + authentication.name();
        String refused =
                tokenRefusal == null ? "" : " (its token was refused: " + tokenRefusal + ")";
        return name + refused + (usesBind2 ? " and Bind 2" : "");
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
