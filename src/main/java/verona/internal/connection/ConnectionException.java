package verona.internal.connection;

import org.jspecify.annotations.Nullable;

/** A connection could not be opened or used; the message names what happened to it. */
public class ConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ConnectionException(String name, @Nullable Throwable cause) {
        super(name, cause);
    }

    static ConnectionException noSuchHost(String host, Exception cause) {
        return new ConnectionException("no such host: " + host, cause);
    }

    static ConnectionException refused(ServerAddress server, Exception cause) {
        return new ConnectionException(
                "connection refused: nothing accepts connections at " + server, cause);
    }

    static ConnectionException noAnswer(ServerAddress server, Exception cause) {
        return new ConnectionException("no answer from the server at " + server, cause);
    }

    static ConnectionException closedWithoutAnswer(ServerAddress server) {
        return new ConnectionException(
                "the server at "
                        + server
                        + " closed the connection without an answer; if it expects TLS from the"
                        + " first byte, connect with tls = DIRECT",
                null);
    }

    static ConnectionException beforeTls() {
        return new ConnectionException(
                "the server sent something between <proceed/> and the TLS handshake", null);
    }

    static ConnectionException closed(Exception cause) {
        return new ConnectionException("the connection is closed", cause);
    }
}
