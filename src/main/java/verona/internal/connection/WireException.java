package verona.internal.connection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A line could not be opened or used; the message names what befell it. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WireException(String name, @Nullable Throwable cause) {
        super(name, cause);
    }

    static WireException noSuchHost(String host, Exception cause) {
        return new WireException("no such host: " + host, cause);
    }

    static WireException refused(Exception cause) {
        return new WireException("connection refused: nothing accepts connections there", cause);
    }

    static WireException noAnswer(Duration timeout, Exception cause) {
        return new WireException(
                "no answer from the server within " + timeout.toMillis() + " ms", cause);
    }

    static WireException closed(Exception cause) {
        return new WireException("the line is closed", cause);
    }

    public static WireException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new WireException("the test's thread was interrupted", cause);
    }
}
