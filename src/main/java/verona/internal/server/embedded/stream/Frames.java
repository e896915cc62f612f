package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The frames that a server sends, RFC 6455 §5.2: not masked, and each message in one. */
final class Frames {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** RFC 6455 §5.5. */
    static final int CONTROL_LENGTH = 125;

    static final int TWO_BYTES = 126;
    static final int EIGHT_BYTES = 127;

    private static final int LAST = 0x80;
    private static final int MOST_IN_TWO_BYTES = 0xFFFF;

    private Frames() {}

    static byte[] text(String message) {
        return frame(TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 6455 §5.5.1, with as much of the reason as goes in. */
    static byte[] close(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.US_ASCII);
        int length = Math.min(text.length, CONTROL_LENGTH - Short.BYTES);
        return frame(
                CLOSE,
                ByteBuffer.allocate(Short.BYTES + length)
                        .putShort((short) code)
                        .put(text, 0, length)
                        .array());
    }

    static byte[] frame(int opcode, byte[] payload) {
        int length = payload.length;
        ByteBuffer frame = ByteBuffer.allocate(2 + Long.BYTES + length).put((byte) (LAST | opcode));
        if (length <= CONTROL_LENGTH) {
            frame.put((byte) length);
        } else if (length <= MOST_IN_TWO_BYTES) {
            frame.put((byte) TWO_BYTES).putShort((short) length);
        } else {
            frame.put((byte) EIGHT_BYTES).putLong(length);
        }
        frame.put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }
}
