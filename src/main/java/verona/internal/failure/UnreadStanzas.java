package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.internal.match.Candidate;

/** Unread stanzas, a line each. */
final class UnreadStanzas {

    private static final int MOST = 4;

    private UnreadStanzas() {}

    static List<String> lines(List<Candidate> stanzas) {
        List<String> lines = new ArrayList<>();
        int listings = stanzas.size() > MOST ? MOST - 1 : stanzas.size();
        stanzas.subList(0, listings)
                .forEach(stanza -> lines.add("  " + StanzaSummary.of(stanza.element())));
        if (stanzas.size() > listings) {
            lines.add("  … and " + (stanzas.size() - listings) + " more");
        }
        return lines;
    }
}
