package verona.internal.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.match.explain.Difference;

/**
 * An expected stanza that has not arrived, with all that is known about it.
 *
 * @param number which of the expected stanzas it is, from 1
 * @param closest the stanza of its kind that comes closest; null if there is none
 * @param readBy the entry of the closest stanza if an earlier step has received it, else null
 * @param notes what is known about its whereabouts
 * @param hints changes each of which lets the step receive it, the most certain first
 */
public record MissingStanza(
        int number,
        @Nullable ClosestStanza closest,
        @Nullable Entry readBy,
        List<String> notes,
        List<String> hints) {

    /** What is different about the closest stanza; empty if there is none. */
    public List<Difference> differences() {
        return closest == null ? List.of() : closest.differences();
    }
}
