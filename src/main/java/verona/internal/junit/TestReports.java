package verona.internal.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import verona.internal.report.TestReport;
import verona.internal.report.TestReport.Problem;
import verona.internal.report.TestReport.State;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;

/** Makes the reports of tests that have just ended. */
final class TestReports {

    private TestReports() {}

    /** The report of a test that has ended with that failure; null if there is none. */
    static TestReport of(Class<?> type, String name, ScenarioRun run, @Nullable Throwable failure) {
        boolean failed = failure != null && !(failure instanceof TestAbortedException);
        return new TestReport(
                type.getName(),
                name,
                failure == null ? State.PASSED : failed ? State.FAILED : State.ABORTED,
                Instant.now().minus(Duration.ofNanos(run.nanos())),
                run,
                failed ? problem(type, failure, StoppedSteps.of(run)) : null);
    }

    private static Problem problem(Class<?> type, Throwable failure, StoppedSteps stopped) {
        String message = message(failure);
        String beside = stopped.messagesBeside(message);
        if (beside.isEmpty()) {
            return new Problem(message, source(type, failure));
        }
        return failure instanceof TimeoutException
                ? new Problem(beside + "\n\n" + message, stopped.source())
                : new Problem(message + "\n\n" + beside, source(type, failure));
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof AssertionError && message != null ? message : failure.toString();
    }

    /** The innermost line of the test class, or of one within it; else where it was thrown. */
    private static Source source(Class<?> type, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().split("\\$")[0].equals(type.getName().split("\\$")[0])) {
                return Source.of(frame);
            }
        }
        return trace.length == 0 ? Source.UNKNOWN : Source.of(trace[0]);
    }
}
