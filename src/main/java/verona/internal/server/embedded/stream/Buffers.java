package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes and characters are while they are being read. All connections share them, one after
 * the other, so that an idle one holds no memory.
 */
final class Buffers {

    private static final int SIZE = 16 * 1024;

    private @Nullable ByteBuffer bytes;
    private @Nullable CharBuffer characters;

    /** For what comes from the network. */
    ByteBuffer bytes() {
        ByteBuffer known = bytes == null ? ByteBuffer.allocate(SIZE) : bytes;
        bytes = known;
        return known.clear();
    }

    /** For text on its way to a stream. */
    CharBuffer characters() {
        CharBuffer known = characters == null ? CharBuffer.allocate(SIZE) : characters;
        characters = known;
        return known.clear();
    }
}
