package verona.internal.schedule;

import java.util.Collections;
import java.util.Set;

/**
 * Who had a part in an event: the bare addresses between which stanzas went because of it, and
 * whose state it used. Two events commute if nobody had a part in both.
 *
 * @param addresses the bare addresses
 * @param all whether anybody may have had a part in it
 */
public record Footprint(Set<String> addresses, boolean all) {

    /** An event that commutes with none. */
    public static final Footprint ALL = new Footprint(Set.of(), true);

    /** An event that commutes with each. */
    public static final Footprint NONE = new Footprint(Set.of(), false);

    /** Whether somebody has a part in both, so that their order can matter. */
    public boolean meets(Footprint other) {
        return all || other.all || !Collections.disjoint(addresses, other.addresses);
    }
}
