package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;

/** The bytes of something whose rest has not come yet: a record of TLS, a character. */
final class IncompleteBytes {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ByteBuffer kept = NOTHING;

    /** What was kept, and what comes after it. */
    ByteBuffer with(ByteBuffer more) {
        return kept.hasRemaining()
                ? ByteBuffer.allocate(kept.remaining() + more.remaining())
                        .put(kept)
                        .put(more)
                        .flip()
                : more;
    }

    /** Keeps what is left of these, and nothing else. */
    void keep(ByteBuffer bytes) {
        kept =
                bytes.hasRemaining()
                        ? ByteBuffer.allocate(bytes.remaining()).put(bytes).flip()
                        : NOTHING;
    }
}
