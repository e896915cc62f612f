package verona.internal.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Why a WebSocket is closed, RFC 6455 §7.4.
 *
 * @param reason for people; may be {@code ""}
 */
public record CloseStatus(int code, String reason) {

    /** All has been said, RFC 6455 §7.4.1. */
    public static final int NORMAL = 1000;

    /** What a Close frame with that payload says; null if that is nothing (§5.5.1). */
    public static @Nullable CloseStatus of(byte[] payload) {
        if (payload.length < Short.BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        int code = bytes.getShort() & 0xFFFF;
        return new CloseStatus(code, StandardCharsets.UTF_8.decode(bytes).toString());
    }

    /** As messages name it: {@code status 1011: the disk is full}. */
    @Override
    public String toString() {
        return "status " + code + (reason.isEmpty() ? "" : ": " + reason);
    }
}
