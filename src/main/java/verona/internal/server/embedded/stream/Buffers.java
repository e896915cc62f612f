package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/**
 * Where bytes and characters are while they are being read. All connections share them, one after
 * the other, so that an idle one holds no memory.
 */
final class Buffers {

    private static final int SIZE = 16 * 1024;

    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    private final CharBuffer characters = CharBuffer.allocate(SIZE);

    /** For what comes from the network. */
    ByteBuffer bytes() {
        return bytes.clear();
    }

    /** For text on its way to a stream. */
    CharBuffer characters() {
        return characters.clear();
    }
}
