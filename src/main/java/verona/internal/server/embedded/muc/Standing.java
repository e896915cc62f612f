package verona.internal.server.embedded.muc;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * What a room knows of an account in the long run.
 *
 * @param reason why it has this affiliation, null where nobody said
 * @param nick the nick that is kept for it, null for none (XEP-0045 §7.10)
 */
record Standing(Affiliation affiliation, @Nullable String reason, @Nullable Resourcepart nick) {

    static final Standing NONE = new Standing(Affiliation.NONE, null, null);

    /** XEP-0045 §9.1: an outcast keeps no nick. */
    Standing with(Affiliation other, @Nullable String why) {
        return new Standing(other, why, other == Affiliation.OUTCAST ? null : nick);
    }

    Standing withNick(@Nullable Resourcepart other) {
        return new Standing(affiliation, reason, other);
    }
}
