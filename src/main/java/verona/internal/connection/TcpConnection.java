package verona.internal.connection;

import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection for somebody who speaks over it himself.
 *
 * @param tcp the socket below TLS: closing it cuts the connection, whatever TLS is waiting for
 * @param tls what is written to and read from once the connection is encrypted; null without TLS
 */
public record TcpConnection(TcpSocket tcp, @Nullable SSLSocket tls) {

    /** What to write to and read from. */
    public Socket socket() {
        return tls == null ? tcp : tls;
    }
}
