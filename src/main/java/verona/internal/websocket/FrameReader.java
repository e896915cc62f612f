package verona.internal.websocket;

import java.nio.ByteBuffer;

/**
 * Reads frames, RFC 6455 §5, as they come: it holds no more of them than a frame's head, or a
 * control frame.
 *
 * <p>Written here, and not taken from a library: Java-WebSocket brings a logging façade, Netty and
 * Jetty megabytes, and each its own threads or buffers, while this has to read in the embedded
 * server's one thread whatever bytes there are. The JDK's own WebSocket is for clients alone; it
 * hands each message from its thread to the reader's, which takes a scenario twice the time that it
 * takes over TCP.
 */
public final class FrameReader {

    /** Is given what the frames say. */
    public interface Listener {

        /**
         * Some of a text message.
         *
         * @param last whether the message ends with it
         */
        void text(ByteBuffer part, boolean last);

        /** A ping, which wants a pong with the same payload. */
        void ping(byte[] payload);

        /** The answer to a ping, or one that nobody has asked for; both may be ignored. */
        default void pong(byte[] payload) {}

        /** The peer closes the connection; the payload is valid as far as its length goes. */
        void close(byte[] payload);
    }

    private static final int MASK_LENGTH = 4;
    private static final int LONGEST_HEAD = 2 + Long.BYTES + MASK_LENGTH;
    private static final int CONTROL = 8;

    private final Listener listener;
    private final int maskLength;
    private final ByteBuffer head = ByteBuffer.allocate(LONGEST_HEAD);
    private byte[] control = {};
    private boolean inPayload;
    private boolean inMessage;
    private long length;
    private long position;

    private FrameReader(Listener listener, int maskLength) {
        this.listener = listener;
        this.maskLength = maskLength;
    }

    /** Reads what a client sends. */
    public static FrameReader ofClient(Listener listener) {
        return new FrameReader(listener, MASK_LENGTH);
    }

    /** Reads what a server sends. */
    public static FrameReader ofServer(Listener listener) {
        return new FrameReader(listener, 0);
    }

    /**
     * Takes in the next bytes, which it changes; the listener is called from here.
     *
     * @throws WebSocketFailure if they are against the protocol
     */
    public void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (inPayload) {
                readPayload(bytes);
            } else {
                readHead(bytes);
            }
        }
    }

    private void readHead(ByteBuffer bytes) {
        head.put(bytes.get());
        if (head.position() == 2) {
            checkOpcode();
            checkLength();
        }
        if (head.position() >= 2 && head.position() == headLength()) {
            begin();
        }
    }

    private int opcode() {
        return head.get(0) & 0x0F;
    }

    private boolean isLast() {
        return (head.get(0) & 0x80) != 0;
    }

    private boolean isControl() {
        return opcode() >= CONTROL;
    }

    private int shortLength() {
        return head.get(1) & 0x7F;
    }

    private void checkOpcode() {
        require((head.get(0) & 0x70) == 0, "no extension has been negotiated");
        switch (opcode()) {
            case Frames.CONTINUATION -> require(inMessage, "there is no message to continue");
            case Frames.TEXT -> require(!inMessage, "the message before has not ended");
            case Frames.BINARY ->
                    throw new WebSocketFailure(
                            WebSocketFailure.UNSUPPORTED_DATA, "XMPP is text (RFC 7395 3.2)");
            case Frames.CLOSE, Frames.PING, Frames.PONG ->
                    require(isLast(), "a control frame is not fragmented");
            default -> throw protocolError("there is no opcode " + opcode());
        }
    }

    private void checkLength() {
        boolean masked = (head.get(1) & 0x80) != 0;
        require(
                masked == maskLength > 0,
                masked ? "a server masks no frame" : "a client masks its frames");
        require(
                !isControl() || shortLength() <= Frames.CONTROL_LENGTH,
                "a control frame has 125 bytes at most");
    }

    private int headLength() {
        return switch (shortLength()) {
            case Frames.TWO_BYTES -> 2 + Short.BYTES + maskLength;
            case Frames.EIGHT_BYTES -> 2 + Long.BYTES + maskLength;
            default -> 2 + maskLength;
        };
    }

    private void begin() {
        length = length();
        position = 0;
        inPayload = true;
        if (isControl()) {
            control = new byte[(int) length];
        } else {
            inMessage = !isLast();
        }
        if (length == 0) {
            readPayload(ByteBuffer.allocate(0));
        }
    }

    /** RFC 6455 §5.2: in as few bytes as it takes. */
    private long length() {
        if (shortLength() == Frames.TWO_BYTES) {
            int two = head.getShort(2) & 0xFFFF;
            require(two > Frames.CONTROL_LENGTH, "the length has too many bytes");
            return two;
        }
        if (shortLength() == Frames.EIGHT_BYTES) {
            long eight = head.getLong(2);
            require(eight < 0 || eight > 0xFFFF, "the length has too many bytes");
            require(eight >= 0, "the length is negative");
            return eight;
        }
        return shortLength();
    }

    private void readPayload(ByteBuffer bytes) {
        int count = (int) Math.min(bytes.remaining(), length - position);
        ByteBuffer part = bytes.duplicate().limit(bytes.position() + count);
        if (maskLength > 0) {
            unmask(part);
        }
        position += count;
        bytes.position(bytes.position() + count);
        boolean ended = position == length;
        if (isControl()) {
            part.get(control, (int) position - count, count);
        } else {
            listener.text(part, ended && isLast());
        }
        if (ended) {
            end();
        }
    }

    private void unmask(ByteBuffer part) {
        int mask = head.position() - MASK_LENGTH;
        long before = position - part.position();
        for (int i = part.position(); i < part.limit(); i++) {
            int place = mask + (int) ((before + i) % MASK_LENGTH);
            part.put(i, (byte) (part.get(i) ^ head.get(place)));
        }
    }

    private void end() {
        int opcode = opcode();
        inPayload = false;
        head.clear();
        if (opcode == Frames.PING) {
            listener.ping(control);
        } else if (opcode == Frames.PONG) {
            listener.pong(control);
        } else if (opcode == Frames.CLOSE) {
            listener.close(control);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw protocolError(otherwise);
        }
    }

    private static WebSocketFailure protocolError(String text) {
        return new WebSocketFailure(WebSocketFailure.PROTOCOL_ERROR, text);
    }
}
