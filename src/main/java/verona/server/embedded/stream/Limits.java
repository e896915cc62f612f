package verona.server.embedded.stream;

/**
 * What a client may ask of the server, beyond which its stream is closed.
 *
 * @param stanzaLength characters of a top-level element
 * @param stanzaDepth levels of a top-level element, itself counted
 * @param unauthenticatedLength characters a client may send before it has authenticated
 * @param loginAttempts failed authentications on one stream
 * @param connections connections at a time
 * @param backlog bytes that wait for a client that does not read
 */
public record Limits(
        int stanzaLength,
        int stanzaDepth,
        int unauthenticatedLength,
        int loginAttempts,
        int connections,
        int backlog) {

    /** Wide enough for every test that does not test limits. */
    public static final Limits DEFAULT =
            new Limits(262_144, 100, 65_536, 5, 10_000, 64 * 1024 * 1024);

    /** These limits with another for the length of a stanza, in characters. */
    public Limits withStanzaLength(int characters) {
        return new Limits(
                characters,
                stanzaDepth,
                unauthenticatedLength,
                loginAttempts,
                connections,
                backlog);
    }

    /** These limits with another number of connections at a time. */
    public Limits withConnections(int count) {
        return new Limits(
                stanzaLength, stanzaDepth, unauthenticatedLength, loginAttempts, count, backlog);
    }
}
