package verona.internal.server.embedded.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place for one file. Safe for use by several threads. */
final class Slot {

    private final String id = UUID.randomUUID().toString();
    private final String token = UUID.randomUUID().toString();
    private final SlotRequest request;
    private final Instant end;
    private byte @Nullable [] content;

    Slot(SlotRequest request, Instant end) {
        this.request = request;
        this.end = end;
    }

    String id() {
        return id;
    }

    /** What the client has to know that puts the file here, as an HTTP header says it. */
    String authorization() {
        return "Bearer " + token;
    }

    /** What the client said that it will put here. */
    SlotRequest request() {
        return request;
    }

    /** The file, null until it is here. */
    synchronized byte @Nullable [] content() {
        return content;
    }

    /** Puts the file here; false if there is one already. */
    synchronized boolean fill(byte[] file) {
        boolean empty = content == null;
        content = empty ? file : content;
        return empty;
    }

    /** Whether the file has not come, and comes too late now. */
    synchronized boolean isForfeited(Instant now) {
        return content == null && !now.isBefore(end);
    }
}
