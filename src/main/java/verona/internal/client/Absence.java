package verona.internal.client;

import org.jspecify.annotations.Nullable;
import verona.internal.proxy.ProxiedStream;

/**
 * Why a program under test is not logged in.
 *
 * @param stream the connection that this is about; null if there has been none
 * @param how a few words for failure messages
 */
record Absence(Kind kind, @Nullable ProxiedStream stream, String how) {

    /** What kind of reason it is. */
    enum Kind {
        /** Nothing is known of a connection. */
        NEVER_CONNECTED,
        /** Its last connection ended before it had logged in. */
        NOT_LOGGED_IN,
        /** The server has refused its last login. */
        REFUSED,
        /** It was logged in, and its connection has ended. */
        ENDED
    }

    static final Absence NEVER_CONNECTED = new Absence(Kind.NEVER_CONNECTED, null, "");

    /** For a failed step: {@code it is not logged in: the server refused its login: …}. */
    String reason() {
        return switch (kind) {
            case NEVER_CONNECTED -> "it has never logged in";
            case NOT_LOGGED_IN ->
                    "it is not logged in: its connection has ended before the login: " + how;
            case REFUSED -> "it is not logged in: the server refused its login: " + how;
            case ENDED -> "it is not logged in: its connection has ended: " + how;
        };
    }
}
