package verona.internal.connection;

import org.jspecify.annotations.Nullable;

/** The server does not let somebody in (RFC 6120 §6.5); the message says why. */
public final class AuthenticationException extends ConnectionException {

    private static final long serialVersionUID = 1;

    AuthenticationException(String name, @Nullable Throwable cause) {
        super(name, cause);
    }

    /**
     * The server does not accept who logs in.
     *
     * @param account the JID of who logs in
     */
    static AuthenticationException of(
            CharSequence account, String condition, @Nullable Throwable cause) {
        return new AuthenticationException(
                "authentication failed for " + account + ": " + condition, cause);
    }
}
