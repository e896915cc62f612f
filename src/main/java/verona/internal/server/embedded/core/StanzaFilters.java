package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** All filters, each of which gets what the one before it lets through. */
final class StanzaFilters {

    private final List<StanzaFilter> filters = new ArrayList<>();

    void add(StanzaFilter filter) {
        filters.add(filter);
    }

    @Nullable Stanza sent(Session from, Stanza stanza) {
        return pass(stanza, (filter, passed) -> filter.sent(from, passed));
    }

    @Nullable Stanza routed(Stanza stanza) {
        return pass(stanza, StanzaFilter::routed);
    }

    private @Nullable Stanza pass(
            Stanza stanza, BiFunction<StanzaFilter, Stanza, @Nullable Stanza> step) {
        Stanza passed = stanza;
        for (StanzaFilter filter : filters) {
            if (passed != null) {
                passed = step.apply(filter, passed);
            }
        }
        return passed;
    }
}
