package verona.internal.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;

/**
 * How a client connects. What is {@code DEFAULT} or empty is open, and {@link #orElse} fills it in.
 *
 * @param mechanisms the SASL mechanisms that the client accepts, the best first; empty for those
 *     that Verona takes by itself
 * @param certificate the client's certificate for TLS; null for none
 */
public record ConnectionOptions(
        Transport transport,
        Tls tls,
        List<String> mechanisms,
        StreamManagement streamManagement,
        Authentication authentication,
        @Nullable ClientCertificate certificate) {

    /** All is open. */
    public static final ConnectionOptions UNSET =
            new ConnectionOptions(
                    Transport.DEFAULT, Tls.DEFAULT, List.of(), StreamManagement.DEFAULT);

    /** What a client does that nothing is said about. */
    public static final ConnectionOptions STANDARD =
            new ConnectionOptions(
                            Transport.TCP, Tls.IF_REQUIRED, List.of(), StreamManagement.DISABLED)
                    .with(Authentication.SASL);

    public ConnectionOptions {
        mechanisms = List.copyOf(mechanisms);
    }

    /** Options without a client certificate, which leave open how clients authenticate. */
    public ConnectionOptions(
            Transport transport,
            Tls tls,
            List<String> mechanisms,
            StreamManagement streamManagement) {
        this(transport, tls, mechanisms, streamManagement, Authentication.DEFAULT, null);
    }

    /** These with that client certificate. */
    public ConnectionOptions with(@Nullable ClientCertificate other) {
        return new ConnectionOptions(
                transport, tls, mechanisms, streamManagement, authentication, other);
    }

    /** These with that TLS. */
    public ConnectionOptions with(Tls other) {
        return new ConnectionOptions(
                transport, other, mechanisms, streamManagement, authentication, certificate);
    }

    /** These with that way to authenticate. */
    public ConnectionOptions with(Authentication other) {
        return new ConnectionOptions(
                transport, tls, mechanisms, streamManagement, other, certificate);
    }

    /** Whether they are {@link #STANDARD}. */
    public boolean isStandard() {
        return are(STANDARD);
    }

    /** Whether they are {@link #UNSET}. */
    public boolean isUnset() {
        return are(UNSET);
    }

    /** A record's own {@code equals} is slow the first time. */
    private boolean are(ConnectionOptions others) {
        return transport == others.transport
                && tls == others.tls
                && mechanisms.equals(others.mechanisms)
                && streamManagement == others.streamManagement
                && authentication == others.authentication
                && certificate == others.certificate;
    }

    /** Whether the client authenticates by SASL2, XEP-0388. */
    boolean usesSasl2() {
        return authentication == Authentication.SASL2 || authentication == Authentication.FAST;
    }

    /** These, and what is open is as the others say. */
    public ConnectionOptions orElse(ConnectionOptions others) {
        return new ConnectionOptions(
                transport == Transport.DEFAULT ? others.transport : transport,
                tls == Tls.DEFAULT ? others.tls : tls,
                mechanisms.isEmpty() ? others.mechanisms : mechanisms,
                streamManagement == StreamManagement.DEFAULT
                        ? others.streamManagement
                        : streamManagement,
                authentication == Authentication.DEFAULT ? others.authentication : authentication,
                certificate == null ? others.certificate : certificate);
    }

    /** These, with nothing left open but the mechanisms. */
    public ConnectionOptions complete() {
        return orElse(STANDARD);
    }
}
