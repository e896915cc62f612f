package verona.server;

/**
 * How a server exchanges stanzas with the servers of other domains (RFC 6120 §2.5). There is no
 * DNS: a test says where the server of each domain is, on both sides.
 *
 * <pre>{@code
 * Federation montague = romeosServer.federation();
 * Federation capulet = julietsServer.federation();
 * montague.addPeer("capulet.lit", "127.0.0.1", capulet.port(), ServerAuthentication.DIALBACK);
 * capulet.addPeer("montague.lit", "127.0.0.1", montague.port(), ServerAuthentication.DIALBACK);
 * }</pre>
 *
 * <p>A stanza for a domain that no peer has comes back with the error {@code
 * remote-server-not-found} (RFC 6120 §8.3.3.16). If the peer can't be reached, or does not prove
 * who it is, the error is {@code remote-server-timeout} (§8.3.3.17); Prosody says {@code
 * remote-server-not-found} if the connection is refused.
 *
 * <p>Any thread may call the methods. They throw a {@link ServerException} if the server has been
 * closed.
 */
public interface Federation {

    /** The TCP port for other servers, at {@link XmppServer#host()}. */
    int port();

    /**
     * Says where the server of a domain and of all domains below it is: {@code
     * conference.capulet.lit} is at {@code capulet.lit}, unless it has been added itself. This
     * server accepts connections from the domain with the same authentication only. It replaces
     * what was said before of that domain; connections that are open stay open.
     *
     * @param domain the other server's domain
     * @param host the host name or address to connect to
     * @param port the TCP port to connect to
     * @param authentication how both servers prove who they are
     * @throws ServerException if the domain is not valid, or is the server's own
     */
    void addPeer(String domain, String host, int port, ServerAuthentication authentication);

    /**
     * Forgets where the server of a domain is, and closes all connections with it and with the
     * domains below it, in both directions. It is not an error if there is no such peer.
     *
     * @throws ServerException if the domain is not valid
     */
    void removePeer(String domain);

    /**
     * Says for which domain the certificate is that this server presents to others, on connections
     * that begin from now on. By default that is its own domain; a test of peers that have to
     * refuse a certificate names another.
     *
     * @throws ServerException if the domain is not valid
     */
    void presentCertificateOf(String domain);
}
