package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.explain.Closest;
import verona.internal.match.explain.Mend;
import verona.internal.transcript.StepFailure;

/** What may mend a miss, each hint found true by matching: the most certain first. */
final class Hints {

    private static final int MOST = 4;

    private final Whereabouts whereabouts;

    Hints(StepFailure failure) {
        this.whereabouts = new Whereabouts(failure);
    }

    List<String> of(int index, @Nullable Closest closest, List<Mend> mends) {
        List<String> hints = new ArrayList<>(whereabouts.among(index));
        if (closest != null && !whereabouts.isTooEarly(index, closest.candidate())) {
            mends.forEach(mend -> hints.add(Advice.of(mend)));
        }
        hints.addAll(whereabouts.elsewhere(index));
        return hints.stream().limit(MOST).toList();
    }
}
