package verona;

import org.jivesoftware.smack.packet.StanzaError;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * The {@code <error/>} of a received stanza (RFC 6120 §8.3.2).
 *
 * <pre>{@code
 * assertThat(received.error().condition()).isEqualTo(forbidden);
 * }</pre>
 *
 * @param condition the condition; {@code undefined_condition} if there is none, or one that RFC
 *     6120 §8.3.3 does not define
 * @param type the error type; null if there is none, or one that RFC 6120 §8.3.2 does not define
 * @param text the first description; null if there is none
 * @param application the application-specific condition (RFC 6120 §8.3.4); null if there is none
 */
public record ReceivedError(
        StanzaError.Condition condition,
        StanzaError.@Nullable Type type,
        @Nullable String text,
        @Nullable Element application) {}
