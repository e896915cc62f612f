package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All filters, each of which gets what the one before it lets through. */
final class StanzaFilters {

    private final List<StanzaFilter> filters = new ArrayList<>();

    void add(StanzaFilter filter) {
        filters.add(filter);
    }

    @Nullable Stanza sent(Session from, Stanza stanza) {
        Stanza passed = stanza;
        for (StanzaFilter filter : filters) {
            passed = passed == null ? null : filter.sent(from, passed);
        }
        return passed;
    }

    @Nullable Stanza routed(Stanza stanza) {
        Stanza passed = stanza;
        for (StanzaFilter filter : filters) {
            passed = passed == null ? null : filter.routed(passed);
        }
        return passed;
    }
}
