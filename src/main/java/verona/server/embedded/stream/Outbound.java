package verona.server.embedded.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * What goes out to a client. Writing never blocks: what the socket does not take at once waits
 * here. Safe for use by several threads.
 */
final class Outbound {

    /** A write copies what it is given, so it is not given much more than a socket takes. */
    private static final int CHUNK = 128 * 1024;

    enum Progress {
        /** All is written. */
        DONE,
        /** The rest waits until the socket takes it. */
        WAITING,
        /** More waits than is allowed. */
        TOO_SLOW
    }

    private final SocketChannel channel;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private boolean ending;
    private boolean shutDown;

    Outbound(SocketChannel channel, int limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /** Adds text to what the next flush writes; after the end nothing is added. */
    synchronized void add(String xml) {
        if (!ending) {
            text.append(xml);
        }
    }

    /** Nothing comes after this; the output is shut down when all is written. */
    synchronized void end() {
        ending = true;
    }

    /** Writes as much as the socket takes. */
    synchronized Progress flush() throws IOException {
        while (refill()) {
            if (!writeChunk()) {
                boolean tooSlow = bytes.remaining() + text.length() > limit;
                return tooSlow ? Progress.TOO_SLOW : Progress.WAITING;
            }
        }
        if (ending && !shutDown) {
            shutDown = true;
            channel.shutdownOutput();
        }
        return Progress.DONE;
    }

    private boolean refill() {
        if (!bytes.hasRemaining() && text.length() > 0) {
            bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
            text.setLength(0);
        }
        return bytes.hasRemaining();
    }

    private boolean writeChunk() throws IOException {
        int end = bytes.limit();
        bytes.limit(Math.min(end, bytes.position() + CHUNK));
        try {
            channel.write(bytes);
            return !bytes.hasRemaining();
        } finally {
            bytes.limit(end);
        }
    }
}
