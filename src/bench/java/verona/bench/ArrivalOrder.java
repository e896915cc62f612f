package verona.bench;

import java.util.List;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioEntity;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript;

/** In which order stanzas have arrived in a scenario. */
record ArrivalOrder(Scenario scenario) {

    /** Whether the latest stanza with the one text has arrived there before that with the other. */
    boolean isInOrder(ScenarioEntity at, String first, String second) {
        return arrival(at, first) < arrival(at, second);
    }

    private int arrival(ScenarioEntity at, String text) {
        List<Entry> entries = scenario.transcript().entries();
        int last = entries.size() - 1;
        while (last >= 0 && !isArrival(entries.get(last), at, text)) {
            last--;
        }
        return last;
    }

    private static boolean isArrival(Entry entry, ScenarioEntity at, String text) {
        return entry.kind() == Transcript.Kind.RECEIVED
                && entry.client().equals(at.name())
                && entry.text().contains(text);
    }
}
