package verona.internal.report.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a piece of XML: its tags, attributes and texts.
 *
 * @param first the first one, the element's name
 * @param counts how often it has each
 * @param size how many there are
 */
record Words(String first, Map<String, Integer> counts, int size) {

    static Words of(String xml) {
        List<String> all = List.of(xml.strip().split("(\\s|/?>)+"));
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Words(all.get(0), counts, all.size());
    }

    /** How many of a hundred words both have; 0 if they are not about the same element. */
    int percentInCommon(Words other) {
        if (!first.equals(other.first)) {
            return 0;
        }
        int common = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            common += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
        }
        return 200 * common / (size + other.size);
    }
}
