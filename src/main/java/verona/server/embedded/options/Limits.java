package verona.server.embedded.options;

import verona.server.ServerException;
import verona.server.embedded.EmbeddedServer;

/**
 * The limits of an {@link EmbeddedServer} for clients. If a client exceeds one, its stream is
 * closed with the error policy-violation, or resource-constraint if there are too many connections.
 * The connection of a client that does not read is closed.
 *
 * <pre>{@code
 * EmbeddedServerOptions.DEFAULT.withLimits(Limits.DEFAULT.withStanzaLength(10_000));
 * }</pre>
 *
 * @param stanzaLength characters of a stanza
 * @param stanzaDepth levels of nested elements in a stanza, including the stanza itself
 * @param unauthenticatedLength characters a client may send before it has authenticated
 * @param loginAttempts failed logins on one stream
 * @param connections simultaneous connections
 * @param backlog bytes that wait for a client that does not read
 */
public record Limits(
        int stanzaLength,
        int stanzaDepth,
        int unauthenticatedLength,
        int loginAttempts,
        int connections,
        int backlog) {

    /**
     * The defaults: stanzas of 262,144 characters and 100 levels, 65,536 characters before
     * authentication, 5 failed logins, 10,000 connections, and a backlog of 64 MiB.
     */
    public static final Limits DEFAULT =
            new Limits(262_144, 100, 65_536, 5, 10_000, 64 * 1024 * 1024);

    /**
     * Checks that all limits are positive.
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

    /** These limits with another maximum length of a stanza, in characters. */
    public Limits withStanzaLength(int characters) {
        return new Limits(
                characters,
                stanzaDepth,
                unauthenticatedLength,
                loginAttempts,
                connections,
                backlog);
    }

    /**
     * These limits with another maximum depth of a stanza, in levels including the stanza itself.
     */
    public Limits withStanzaDepth(int levels) {
        return new Limits(
                stanzaLength, levels, unauthenticatedLength, loginAttempts, connections, backlog);
    }

    /**
     * These limits with another maximum length of what a client sends before it has authenticated,
     * in characters.
     */
    public Limits withUnauthenticatedLength(int characters) {
        return new Limits(
                stanzaLength, stanzaDepth, characters, loginAttempts, connections, backlog);
    }

    /** These limits with another maximum number of failed logins on one stream. */
    public Limits withLoginAttempts(int count) {
        return new Limits(
                stanzaLength, stanzaDepth, unauthenticatedLength, count, connections, backlog);
    }

    /** These limits with another maximum number of simultaneous connections. */
    public Limits withConnections(int count) {
        return new Limits(
                stanzaLength, stanzaDepth, unauthenticatedLength, loginAttempts, count, backlog);
    }

    /**
     * These limits with another maximum of unsent data for a client that does not read, in bytes.
     */
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
