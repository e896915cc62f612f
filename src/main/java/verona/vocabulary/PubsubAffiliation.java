package verona.vocabulary;

import java.util.Locale;

/**
 * What an entity may do at a node (XEP-0060 §4.1).
 *
 * <pre>{@code
 * PubsubOwner.affiliations("sonnets", PubsubOwner.affiliation(juliet.bareJid(), PUBLISHER))
 * }</pre>
 */
public enum PubsubAffiliation {

    /** May configure and delete the node. */
    OWNER,

    /** May publish and read items. */
    PUBLISHER,

    /** May publish items, but not read them. */
    PUBLISH_ONLY,

    /** May read items of a node whose access model is {@code whitelist}. */
    MEMBER,

    /** May neither subscribe nor read items. */
    OUTCAST,

    /** No affiliation. */
    NONE;

    /** The value in a stanza: {@code publish-only}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
