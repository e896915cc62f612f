package verona.internal.connection;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import verona.connection.Authentication;
import verona.connection.Session;
import verona.connection.Transport;

/**
 * What came of a login, with the counts of stream management as they were at a moment.
 *
 * @param login what came of the login itself
 */
public record ManagedSession(Session login, boolean isResumed, long acknowledged, long handled)
        implements Session {

    /** As it is now. */
    public static ManagedSession of(Session login, StreamManager manager) {
        return new ManagedSession(
                login, manager.isResumed(), manager.acknowledged(), manager.handled());
    }

    @Override
    public Transport transport() {
        return login.transport();
    }

    @Override
    public String mechanism() {
        return login.mechanism();
    }

    @Override
    public Authentication authentication() {
        return login.authentication();
    }

    @Override
    public @Nullable String tokenRefusal() {
        return login.tokenRefusal();
    }

    @Override
    public boolean usesBind2() {
        return login.usesBind2();
    }

    @Override
    public @Nullable String tlsVersion() {
        return login.tlsVersion();
    }

    @Override
    public @Nullable String cipherSuite() {
        return login.cipherSuite();
    }

    @Override
    public @Nullable X509Certificate certificate() {
        return login.certificate();
    }

    /** As transcripts show it. */
    @Override
    public String toString() {
        return login + ", with stream management";
    }
}
