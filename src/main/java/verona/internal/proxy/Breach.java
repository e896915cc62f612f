package verona.internal.proxy;

import org.jspecify.annotations.Nullable;
import verona.internal.fault.Passage;
import verona.stanza.Element;

/**
 * What one side of a stream has done against stream management (XEP-0198).
 *
 * @param way in which direction the stanzas go that it is about
 * @param stanza the stanza that it is about; null if that is not known
 * @param said the count that was given; 0 if none was
 * @param known the count that it should have been, at most or at least; 0 if none was given
 */
public record Breach(Passage.Way way, Kind kind, @Nullable Element stanza, long said, long known) {

    /** What has been done. */
    public enum Kind {
        /** Whoever receives the stanzas has acknowledged more of them than have come to it (§4). */
        ACKNOWLEDGED_TOO_MANY,
        /** It has acknowledged fewer than before (§4), so that one would come twice. */
        ACKNOWLEDGED_FEWER,
        /** Whoever sends them has sent one again that was acknowledged (§5). */
        SENT_TWICE,
        /** It has sent one again after one that it had first sent later (§5, RFC 6120 §10.1). */
        OUT_OF_ORDER
    }
}
