package verona.internal.connection;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What to call a failure of TLS. */
final class TlsErrors {

    private TlsErrors() {}

    /**
     * Names a failed handshake.
     *
     * @param first how the server's first answer begins
     */
    static String handshake(ServerAddress server, String first, IOException failure) {
        String foreign = ForeignProtocol.insteadOfTls(server, first);
        if (foreign != null) {
            return foreign;
        }
        Throwable untrusted = find(failure, ServerTrust.UntrustedException.class);
        if (untrusted != null) {
            return String.valueOf(untrusted.getMessage());
        }
        return find(failure, EOFException.class) != null
                ? "the server at " + server + " closed the connection during the TLS handshake"
                : "TLS with the server at " + server + " failed: " + failure.getMessage();
    }

    private static @Nullable Throwable find(Throwable thrown, Class<?> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return each;
            }
        }
        return null;
    }
}
