package verona.internal.connection;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * How a client encrypts a connection.
 *
 * @param certificate the client's own; null for none
 * @param direct whether TLS begins with the connection (XEP-0368)
 */
record ClientTls(ServerAddress server, @Nullable ClientCertificate certificate, boolean direct) {

    private static final String PROTOCOL = "xmpp-client";

    /**
     * TLS over a connection, before its handshake. The peer's name is what the server needs to know
     * (RFC 6066 §3), and what its certificate is to be for.
     */
    SSLSocket over(Socket socket) throws IOException {
        SSLSocket secured =
                (SSLSocket)
                        TlsContexts.of(server.trust().get(), certificate)
                                .getSocketFactory()
                                .createSocket(socket, server.certified(), server.port(), true);
        if (direct) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {PROTOCOL});
            secured.setSSLParameters(parameters);
        }
        return secured;
    }
}
