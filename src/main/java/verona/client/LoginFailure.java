package verona.client;

import java.time.Duration;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.sasl.SASLErrorException;

/** Names why a line could not be opened, from what Smack throws. */
final class LoginFailure {

    private LoginFailure() {}

    static WireException of(Exception e, Duration timeout) {
        if (e instanceof SmackException.EndpointConnectionException) {
            return WireException.refused(e);
        }
        return e instanceof SmackException.NoResponseException
                ? WireException.noAnswer(timeout, e)
                : new WireException(name(e), e);
    }

    private static String name(Exception e) {
        if (e instanceof SASLErrorException sasl) {
            return "authentication failed: " + sasl.getSASLFailure().getSASLErrorString();
        }
        if (e instanceof XMPPException.StreamErrorException stream) {
            return "stream error: " + stream.getStreamError().getCondition();
        }
        if (e instanceof XMPPException.XMPPErrorException error) {
            return "the server refused: " + error.getStanzaError().getCondition();
        }
        if (e instanceof SmackException.SecurityRequiredByServerException) {
            return "the server wants TLS, and this line has none";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
