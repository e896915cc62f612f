package verona.server;

import java.util.Locale;

/** The servers that Verona can play a scenario on. */
public enum ServerKind {
    /** Whichever the setting {@code verona.server} names, the embedded one if there is none. */
    DEFAULT,
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

    /**
     * The kind that a setting names, in small or capital letters.
     *
     * @throws IllegalArgumentException if it names none
     */
    static ServerKind named(String text) {
        ServerKind kind = valueOf(text.toUpperCase(Locale.ROOT));
        if (kind == DEFAULT) {
            throw new IllegalArgumentException("a setting can't refer to itself");
        }
        return kind;
    }
}
