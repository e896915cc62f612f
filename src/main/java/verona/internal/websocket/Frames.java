package verona.internal.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames as they are sent, RFC 6455 §5.2: each message in one. */
public final class Frames {

    /** A frame that continues a message. */
    public static final int CONTINUATION = 0;

    /** The first frame of a text. */
    public static final int TEXT = 1;

    /** The first frame of binary data. */
    public static final int BINARY = 2;

    /** The last frame of a connection. */
    public static final int CLOSE = 8;

    /** A frame that is answered by a pong. */
    public static final int PING = 9;

    /** The answer to a ping. */
    public static final int PONG = 10;

    /** The most bytes in a control frame, RFC 6455 §5.5. */
    static final int CONTROL_LENGTH = 125;

    static final int TWO_BYTES = 126;
    static final int EIGHT_BYTES = 127;

    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int MOST_IN_TWO_BYTES = 0xFFFF;

    private Frames() {}

    /** A server's frame with a text. */
    public static byte[] text(String message) {
        return frame(TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    /** A server's last frame, RFC 6455 §5.5.1, with as much of the reason as goes in. */
    public static byte[] close(int code, String reason) {
        return frame(CLOSE, status(code, reason));
    }

    /** The payload of a last frame, RFC 6455 §5.5.1. */
    public static byte[] status(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.US_ASCII);
        int length = Math.min(text.length, CONTROL_LENGTH - Short.BYTES);
        return ByteBuffer.allocate(Short.BYTES + length)
                .putShort((short) code)
                .put(text, 0, length)
                .array();
    }

    /** A server's frame. */
    public static byte[] frame(int opcode, byte[] payload) {
        return bytes(head(opcode, payload.length, 0).put(payload));
    }

    /** A client's frame, RFC 6455 §5.3. */
    public static byte[] masked(int opcode, byte[] payload, int mask) {
        ByteBuffer frame = head(opcode, payload.length, MASKED).putInt(mask);
        for (int i = 0; i < payload.length; i++) {
            int shift = Byte.SIZE * (Integer.BYTES - 1 - i % Integer.BYTES);
            frame.put((byte) (payload[i] ^ mask >> shift));
        }
        return bytes(frame);
    }

    /** The head of a frame, with room for the rest. */
    private static ByteBuffer head(int opcode, int length, int masked) {
        ByteBuffer frame =
                ByteBuffer.allocate(2 + Long.BYTES + Integer.BYTES + length)
                        .put((byte) (LAST | opcode));
        if (length <= CONTROL_LENGTH) {
            return frame.put((byte) (masked | length));
        } else if (length <= MOST_IN_TWO_BYTES) {
            return frame.put((byte) (masked | TWO_BYTES)).putShort((short) length);
        }
        return frame.put((byte) (masked | EIGHT_BYTES)).putLong(length);
    }

    private static byte[] bytes(ByteBuffer frame) {
        byte[] bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
        return bytes;
    }
}
