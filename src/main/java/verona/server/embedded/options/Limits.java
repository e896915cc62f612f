package verona.server.embedded.options;

import verona.server.ServerException;
import verona.server.embedded.EmbeddedServer;

/**
 * What a client may ask of an {@link EmbeddedServer}. Beyond it, its stream is closed with an
 * error: policy-violation, or resource-constraint where there are too many connections; a client
 * that does not read is cut off.
 *
 * <pre>{@code
 * EmbeddedServerOptions.DEFAULT.withLimits(Limits.DEFAULT.withStanzaLength(10_000));
 * }</pre>
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

    /**
     * Checks them.
     *
     * @throws ServerException if one is not positive
     */
    public Limits {
        require("a stanza's length", stanzaLength);
        require("a stanza's depth", stanzaDepth);
        require("the length before authentication", unauthenticatedLength);
        require("the number of login attempts", loginAttempts);
        require("the number of connections", connections);
        require("the backlog", backlog);
    }

    private static void require(String what, int limit) {
        if (limit < 1) {
            throw new ServerException("the limit for " + what + " must be positive, not " + limit);
        }
    }

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

    /** These limits with another for the depth of a stanza, itself counted. */
    public Limits withStanzaDepth(int levels) {
        return new Limits(
                stanzaLength, levels, unauthenticatedLength, loginAttempts, connections, backlog);
    }

    /** These limits with another for what is sent before authentication, in characters. */
    public Limits withUnauthenticatedLength(int characters) {
        return new Limits(
                stanzaLength, stanzaDepth, characters, loginAttempts, connections, backlog);
    }

    /** These limits with another number of failed authentications on one stream. */
    public Limits withLoginAttempts(int count) {
        return new Limits(
                stanzaLength, stanzaDepth, unauthenticatedLength, count, connections, backlog);
    }

    /** These limits with another number of connections at a time. */
    public Limits withConnections(int count) {
        return new Limits(
                stanzaLength, stanzaDepth, unauthenticatedLength, loginAttempts, count, backlog);
    }

    /** These limits with another for what waits for a client that does not read, in bytes. */
    public Limits withBacklog(int bytes) {
        return new Limits(
                stanzaLength,
                stanzaDepth,
                unauthenticatedLength,
                loginAttempts,
                connections,
                bytes);
    }
}
