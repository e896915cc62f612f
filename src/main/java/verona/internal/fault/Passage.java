package verona.internal.fault;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/**
 * A stanza on its way.
 *
 * @param way in which direction
 * @param client whose stream it is; null if the faults are those of one program
 * @param ping whether it is a ping of that client's, or the answer to one (XEP-0199)
 */
public record Passage(Way way, @Nullable Jid client, boolean ping, Element stanza) {

    /** Directions of a stream. */
    public enum Way {
        /** To the client or program. */
        TO,
        /** From it. */
        FROM;

        /** The other one. */
        public Way opposite() {
            return this == TO ? FROM : TO;
        }

        @Override
        public String toString() {
            return this == TO ? "to" : "from";
        }
    }
}
