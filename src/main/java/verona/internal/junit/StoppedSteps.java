package verona.internal.junit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import verona.StepError;
import verona.internal.transcript.ExplainedFailure;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;

/**
 * The steps that waited when their test was stopped. The test may fail by another error than
 * theirs, such as JUnit's {@link java.util.concurrent.TimeoutException}, which names no step.
 */
record StoppedSteps(List<Step> steps) {

    static StoppedSteps of(ScenarioRun played) {
        return new StoppedSteps(played.steps().stream().filter(StoppedSteps::isStopped).toList());
    }

    private static boolean isStopped(Step step) {
        StepFailure failure = step.failure();
        return failure != null && failure.problem() == StepFailure.Problem.STOPPED;
    }

    /** Adds an error about them to that failure, unless it has one. */
    void addTo(Throwable failure) {
        boolean named =
                Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
                        .anyMatch(StepError.class::isInstance);
        if (!named && !steps.isEmpty()) {
            failure.addSuppressed(new StepError(messagesBeside(""), null));
        }
    }

    /** What is said about them, but for what that message says already; {@code ""} for nothing. */
    String messagesBeside(String message) {
        return messages().filter(each -> !message.contains(each)).collect(joining("\n\n"));
    }

    /** Where the first of them is said. */
    Source source() {
        return steps.get(0).source();
    }

    private Stream<String> messages() {
        return steps.stream()
                .map(Step::explained)
                .map(Objects::requireNonNull)
                .map(ExplainedFailure::message);
    }
}
