package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.internal.match.Candidate;

/** Unread stanzas, a line each. */
final class Unread {

    private static final int MOST = 4;

    private Unread() {}

    static List<String> lines(List<Candidate> stanzas) {
        List<String> lines = new ArrayList<>();
        int shown = stanzas.size() > MOST ? MOST - 1 : stanzas.size();
        stanzas.subList(0, shown)
                .forEach(stanza -> lines.add("  " + StanzaSummary.of(stanza.element())));
        if (stanzas.size() > shown) {
            lines.add("  … and " + (stanzas.size() - shown) + " more");
        }
        return lines;
    }
}
