package verona.internal.server.embedded.muc.model;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * What a room knows of an account in the long run.
 *
 * @param reason why it has this affiliation, null where nobody said
 * @param nick the nick that is kept for it, null for none (XEP-0045 §7.10)
 */
public record AffiliationRecord(
        Affiliation affiliation, @Nullable String reason, @Nullable Resourcepart nick) {

    public static final AffiliationRecord NONE =
            new AffiliationRecord(Affiliation.NONE, null, null);

    /** XEP-0045 §9.1: an outcast keeps no nick. */
    public AffiliationRecord with(Affiliation other, @Nullable String why) {
        return new AffiliationRecord(other, why, other == Affiliation.OUTCAST ? null : nick);
    }

    public AffiliationRecord withNick(@Nullable Resourcepart other) {
        return new AffiliationRecord(affiliation, reason, other);
    }
}
