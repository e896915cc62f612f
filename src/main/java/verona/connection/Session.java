package verona.connection;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * What a client has negotiated with the server when it connected. It does not change when the
 * client connects again.
 *
 * <pre>{@code
 * assertThat(romeo.session().mechanism()).isEqualTo("SCRAM-SHA-256-PLUS");
 * assertThat(romeo.session().tlsVersion()).isEqualTo("TLSv1.3");
 * }</pre>
 */
public interface Session {

    /** What carries the stream; never {@link Transport#DEFAULT}. */
    Transport transport();

    /** The SASL mechanism that the client has used (RFC 6120 §6), such as {@code SCRAM-SHA-256}. */
    String mechanism();

    /**
     * The protocol by which the client has authenticated: {@link Authentication#FAST} only if it
     * has used a token, and never {@link Authentication#DEFAULT}.
     */
    Authentication authentication();

    /**
     * Why the server has refused the token that the client has tried first, a condition of RFC 6120
     * §6.5 such as {@code credentials-expired}; null if it has refused none.
     */
    @Nullable String tokenRefusal();

    /**
     * Whether the client has bound its resource within the authentication (Bind 2, XEP-0386). If it
     * has resumed an earlier session, it has bound nothing.
     */
    boolean usesBind2();

    /** The version of TLS, such as {@code TLSv1.3}; null without TLS. */
    @Nullable String tlsVersion();

    /** The cipher suite of TLS, such as {@code TLS_AES_256_GCM_SHA384}; null without TLS. */
    @Nullable String cipherSuite();

    /** The server's certificate; null without TLS. */
    @Nullable X509Certificate certificate();

    /** Whether the client has resumed an earlier session (XEP-0198 §5). */
    default boolean isResumed() {
        return false;
    }

    /**
     * How many of the client's stanzas the server has acknowledged in this session (XEP-0198 §4); 0
     * without stream management.
     */
    default long acknowledged() {
        return 0;
    }

    /**
     * How many of the server's stanzas the client has handled in this session (XEP-0198 §4); 0
     * without stream management.
     */
    default long handled() {
        return 0;
    }
}
