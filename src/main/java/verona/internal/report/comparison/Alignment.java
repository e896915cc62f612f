package verona.internal.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds which stanza of a client on one server corresponds to which on another. What it has sent
 * and what it has received are two sequences: how they are interleaved depends on time alone.
 */
public final class Alignment {

    private Alignment() {}

    /**
     * The rows of both sequences, each of which keeps its order on each server. Every stanza of a
     * server is in one row. With the servers exchanged the rows are the same, mirrored.
     */
    public static List<AlignedStanza> of(List<ComparedStanza> left, List<ComparedStanza> right) {
        // Where there is a choice between pairs, it must not depend on who is left.
        return text(left).compareTo(text(right)) <= 0
                ? aligned(left, right)
                : aligned(right, left).stream().map(AlignedStanza::mirrored).toList();
    }

    private static String text(List<ComparedStanza> stanzas) {
        return stanzas.stream()
                .map(stanza -> stanza.sent() + "\n" + String.join("\n", stanza.lines()))
                .collect(Collectors.joining("\n\n"));
    }

    private static List<AlignedStanza> aligned(
            List<ComparedStanza> left, List<ComparedStanza> right) {
        return merge(
                SequenceAlignment.of(only(left, true), only(right, true)),
                SequenceAlignment.of(only(left, false), only(right, false)));
    }

    private static List<ComparedStanza> only(List<ComparedStanza> stanzas, boolean sent) {
        return stanzas.stream()
                .filter(stanza -> stanza.sent() == sent)
                .sorted(Comparator.comparingInt(ComparedStanza::number))
                .toList();
    }

    private static List<AlignedStanza> merge(
            List<AlignedStanza> sent, List<AlignedStanza> received) {
        List<AlignedStanza> all = new ArrayList<>();
        int next = 0;
        for (AlignedStanza each : sent) {
            while (next < received.size() && received.get(next).isBefore(each)) {
                all.add(received.get(next++));
            }
            all.add(each);
        }
        all.addAll(received.subList(next, received.size()));
        return all;
    }
}
