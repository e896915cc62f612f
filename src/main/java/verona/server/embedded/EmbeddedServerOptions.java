package verona.server.embedded;

import verona.server.embedded.stream.Limits;

/**
 * How an {@link EmbeddedServer} is to be.
 *
 * <pre>{@code
 * EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withDomain("verona.lit"));
 * }</pre>
 *
 * @param domain its XMPP domain
 * @param port the TCP port, 0 for a free one
 * @param registration whether clients may register accounts (XEP-0077)
 * @param limits what a client may ask of it
 */
public record EmbeddedServerOptions(String domain, int port, boolean registration, Limits limits) {

    /** Domain {@code localhost}, a free port, registration, wide limits. */
    public static final EmbeddedServerOptions DEFAULT =
            new EmbeddedServerOptions("localhost", 0, true, Limits.DEFAULT);

    /** These options with another domain. */
    public EmbeddedServerOptions withDomain(String name) {
        return new EmbeddedServerOptions(name, port, registration, limits);
    }

    /** These options with another port. */
    public EmbeddedServerOptions withPort(int number) {
        return new EmbeddedServerOptions(domain, number, registration, limits);
    }

    /** These options without in-band registration. */
    public EmbeddedServerOptions withoutRegistration() {
        return new EmbeddedServerOptions(domain, port, false, limits);
    }

    /** These options with other limits. */
    public EmbeddedServerOptions withLimits(Limits other) {
        return new EmbeddedServerOptions(domain, port, registration, other);
    }
}
