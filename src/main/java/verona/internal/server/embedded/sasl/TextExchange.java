package verona.internal.server.embedded.sasl;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An authentication whose messages are text. */
abstract class TextExchange implements SaslExchange {

    /** Takes the client's next message, as {@link SaslExchange#next} does. */
    abstract Step nextText(@Nullable String message);

    @Override
    public final Step next(byte @Nullable [] message) {
        return nextText(message == null ? null : new String(message, StandardCharsets.UTF_8));
    }
}
