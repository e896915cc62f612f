package verona.internal.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** What to call a WebSocket that does not open. */
final class WebSocketErrors {

    private static final int SWITCHING_PROTOCOLS = 101;

    private WebSocketErrors() {}

    static ConnectionException handshake(ServerAddress server, URI url, Throwable failure) {
        if (failure instanceof WebSocketHandshakeException answered) {
            return answered(url, answered);
        } else if (failure instanceof HttpTimeoutException timeout) {
            return ConnectionException.noAnswer(server, timeout);
        } else if (failure instanceof ConnectException refused) {
            return refused.getCause() instanceof UnresolvedAddressException
                    ? ConnectionException.noSuchHost(server.host(), refused)
                    : ConnectionException.refused(server, refused);
        } else if (failure instanceof SSLException tls) {
            return new ConnectionException(TlsErrors.handshake(server, "", tls), tls);
        } else if (failure instanceof IOException) {
            return new ConnectionException(
                    "there is no WebSocket at "
                            + url
                            + ": the server does not answer in HTTP. Is it the right port, and is "
                            + (url.getScheme().equals("wss") ? "wss" : "ws")
                            + " right?",
                    failure);
        }
        return new ConnectionException(String.valueOf(failure.getMessage()), failure);
    }

    private static ConnectionException answered(URI url, WebSocketHandshakeException failure) {
        int status = failure.getResponse().statusCode();
        String what =
                status == SWITCHING_PROTOCOLS
                        ? "the WebSocket at " + url + " does not speak XMPP: " + reason(failure)
                        : "there is no WebSocket at " + url + ": the server answers HTTP " + status;
        return new ConnectionException(what, failure);
    }

    private static String reason(WebSocketHandshakeException failure) {
        Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }
}
