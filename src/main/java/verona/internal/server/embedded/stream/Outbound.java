package verona.internal.server.embedded.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What goes out to a peer. What the peer does not take at once waits here. */
final class Outbound {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** A write copies what it is given, so it is not given much more than a socket takes. */
    private static final int CHUNK = 128 * 1024;

    private static final int LARGE = 64 * 1024;

    /** An idle peer's empty buffer is to hold no more memory than this. */
    private static final int KEPT = 1024;

    enum Progress {
        /** All is written. */
        DONE,
        /** The rest waits until the socket takes it. */
        WAITING,
        /** The rest is held back, and is written when its time comes. */
        HELD,
        /** More waits than is allowed. */
        TOO_SLOW,
        /** As much is written as may be. */
        CUT
    }

    private final Peer peer;
    private final int limit;
    private final ClockedPace pace;
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private ByteBuffer plain = NOTHING;
    private ByteBuffer bytes = NOTHING;
    private @Nullable Tls tls;
    private long left = Long.MAX_VALUE;
    private boolean ending;
    private boolean shutDown;

    /**
     * Nothing yet.
     *
     * @param limit how many bytes may wait
     * @param pace when they are written
     */
    Outbound(Peer peer, int limit, ClockedPace pace) {
        this.peer = peer;
        this.limit = limit;
        this.pace = pace;
    }

    /** Adds to what the next flush writes; after the end nothing is added. */
    void add(byte[] more) {
        if (!ending) {
            pending.writeBytes(more);
        }
    }

    /** Whether so much waits to be written that the socket may as well take some of it now. */
    boolean isLarge() {
        return pending.size() > LARGE && !bytes.hasRemaining();
    }

    /** Encrypts what is added from now on. */
    void secure(Tls layer) {
        ByteBuffer rest = taken();
        bytes =
                ByteBuffer.allocate(bytes.remaining() + rest.remaining())
                        .put(bytes)
                        .put(rest)
                        .flip();
        tls = layer;
    }

    /** Nothing comes after this; all is written at once, and then the output is shut down. */
    void end() {
        ending = true;
        pace.release();
    }

    /** Forgets what has not been written. */
    void discard() {
        pending = new ByteArrayOutputStream();
        plain = NOTHING;
        bytes = NOTHING;
        pace.discard();
    }

    /** Writes so many more bytes at most. */
    void cutAfter(long count) {
        left = count;
    }

    /** Writes as much as the socket takes, and as is due. */
    Progress flush() throws IOException {
        while (left > 0 && refill()) {
            if (!writeChunk() && left > 0) {
                return waiting() > limit ? Progress.TOO_SLOW : Progress.WAITING;
            }
        }
        if (left == 0) {
            return Progress.CUT;
        } else if (pace.held() > 0) {
            pace.await();
            return waiting() > limit ? Progress.TOO_SLOW : Progress.HELD;
        }
        if (ending && !shutDown) {
            shutDown = true;
            peer.shutDownOutput();
        }
        return Progress.DONE;
    }

    private long waiting() {
        return (long) bytes.remaining() + plain.remaining() + pending.size() + pace.held();
    }

    private boolean refill() throws IOException {
        if (!bytes.hasRemaining()) {
            plain = plain.hasRemaining() ? plain : taken();
            bytes = pace.pass(tls == null ? plain : encrypted(tls));
        }
        return bytes.hasRemaining();
    }

    private ByteBuffer encrypted(Tls layer) throws IOException {
        ByteBuffer records = layer.write(plain);
        return ending && !records.hasRemaining() ? layer.close() : records;
    }

    private ByteBuffer taken() {
        if (pending.size() == 0) {
            return NOTHING;
        }
        byte[] taken = pending.toByteArray();
        if (taken.length > KEPT) {
            pending = new ByteArrayOutputStream();
        }
        pending.reset();
        return ByteBuffer.wrap(taken);
    }

    private boolean writeChunk() throws IOException {
        int end = bytes.limit();
        bytes.limit((int) Math.min(end, bytes.position() + Math.min(CHUNK, left)));
        try {
            left -= peer.write(bytes);
            return !bytes.hasRemaining();
        } finally {
            bytes.limit(end);
        }
    }
}
