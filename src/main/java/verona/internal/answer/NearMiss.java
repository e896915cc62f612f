package verona.internal.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.ComparedStanza;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;
import verona.internal.match.explain.ClosestExpectation;

/**
 * A request that no canned answer matches, beside those that it could have matched.
 *
 * @param candidates the canned answers that there were when it came, the latest first
 */
record NearMiss(Request request, List<Stub> candidates) {

    private static final int MOST = 5;

    /** What came, and how it differs from the canned answers. */
    static String text(List<NearMiss> misses) {
        List<String> lines = new ArrayList<>();
        lines.add(
                misses.size() == 1
                        ? "1 request matches no canned answer:"
                        : misses.size() + " requests match no canned answer:");
        for (int i = 0; i < Math.min(MOST, misses.size()); i++) {
            lines.add("");
            lines.addAll(misses.get(i).lines(misses.size() == 1 ? "" : (i + 1) + ". "));
        }
        if (misses.size() > MOST) {
            lines.addAll(List.of("", "… and " + (misses.size() - MOST) + " more:"));
            misses.stream().skip(MOST).map(NearMiss::summary).forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    private String summary() {
        return ComparedStanza.summary(ComparedStanza.shown(request.stanza()));
    }

    private List<String> lines(String number) {
        Candidate came = Candidate.of(ComparedStanza.shown(request.stanza()));
        @Nullable ClosestExpectation closest = ClosestExpectation.of(came, expectations());
        List<String> lines = new ArrayList<>();
        if (closest == null) {
            lines.add(number + "there is no canned answer to stanzas for that address:");
            lines.addAll(ComparedStanza.received(came.element(), List.of()));
            return lines;
        }
        lines.add(number + "the request, " + ComparedStanza.counted(closest.differences()) + ":");
        lines.addAll(ComparedStanza.received(came.element(), closest.differences()));
        lines.add("the closest canned answer is to:");
        lines.addAll(
                ComparedStanza.expected(closest.expectation().element(), closest.differences()));
        return lines;
    }

    private List<Expectation> expectations() {
        return candidates.stream()
                .map(stub -> ComparedStanza.shown(stub.expected().element()))
                .map(Expectation::of)
                .toList();
    }
}
