package verona.internal.server.embedded.sasl;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;

/** The server's side of one authentication. */
public interface SaslExchange {

    /**
     * What the server says next.
     *
     * @param account who has authenticated, null while it goes on
     * @param data the challenge, or what success adds
     */
    record Step(@Nullable Account account, byte[] data) {

        /** One whose data is text. */
        Step(@Nullable Account account, String data) {
            this(account, data.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Takes the client's next message.
     *
     * @param message null where the client began without one (RFC 6120 §6.4.2)
     * @throws SaslFailure if that ends the authentication
     */
    Step next(byte @Nullable [] message);

    /** The client is let in. */
    default void succeeded() {}
}
