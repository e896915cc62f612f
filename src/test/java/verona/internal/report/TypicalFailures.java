package verona.internal.report;

import java.util.List;
import java.util.stream.Stream;

/** Failures such as people meet, for the golden files of messages and reports. */
final class TypicalFailures {

    private TypicalFailures() {}

    static List<TypicalFailure> all() {
        return Stream.of(
                        MatchingFailures.all(),
                        ErrorFailures.all(),
                        DeliveryFailures.all(),
                        StepFailures.all(),
                        ProgramFailures.all())
                .flatMap(List::stream)
                .toList();
    }
}
