package verona.server;

import java.util.Locale;

/** The servers that Verona can play a scenario on. */
public enum ServerKind {
    /** In this JVM; needs nothing installed. */
    EMBEDDED,
    /** Debian's package {@code prosody}, as a child process. */
    PROSODY,
    /** One that is running already: {@code verona.external.host} and its sisters say where. */
    EXTERNAL;

    /** What it is called in settings and messages: {@code embedded}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
