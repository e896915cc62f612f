package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;

/**
 * What has been found out about an expected stanza that did not arrive. A note is a fact; a hint is
 * a change which, made alone, lets the step receive that stanza.
 */
final class Findings {

    private static final int MOST_HINTS = 4;

    private final List<String> notes = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();

    void note(String fact) {
        notes.add(fact);
    }

    void hint(String change) {
        hints.add(change);
    }

    boolean isEmpty() {
        return notes.isEmpty() && hints.isEmpty();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The most certain first. */
    List<String> hints() {
        return hints.stream().limit(MOST_HINTS).toList();
    }
}
