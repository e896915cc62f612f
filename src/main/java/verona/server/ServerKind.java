package verona.server;

import java.util.Locale;

/**
 * The servers on which scenarios can run without more in the class path. Others have a {@link
 * ServerProvider}, and are named by their provider's name.
 */
public enum ServerKind {
    /** The server that the setting {@code verona.server} names, or else the embedded one. */
    DEFAULT,
    /** The embedded server, in the JVM of the tests. Nothing has to be installed. */
    EMBEDDED,
    /**
     * Prosody as a child process. It has to be installed, for instance from Debian's package {@code
     * prosody}.
     */
    PROSODY,
    /**
     * ejabberd as a child process. It has to be installed, for instance from Debian's package
     * {@code ejabberd}.
     */
    EJABBERD,
    /**
     * A server that is already running; the settings {@code verona.external.host} etc. describe it.
     */
    EXTERNAL;

    /** The name in settings and messages: {@code embedded}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
