package verona.internal.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Secrets;
import verona.internal.transcript.Source;

/**
 * The report of one test.
 *
 * @param type the qualified name of the test's class
 * @param name what the test is called
 * @param state how it ended
 * @param started when it began
 * @param run its scenario
 * @param problem what it failed by; null if it did not fail
 * @param log what the server has logged meanwhile
 * @param passed how it differs from the last run that passed; null if none is known
 */
public record TestReport(
        String type,
        String name,
        State state,
        Instant started,
        ScenarioRun run,
        @Nullable Problem problem,
        List<LoggedLine> log,
        @Nullable PassedComparison passed) {

    private static final int LINES_OF_REASON = 4;

    /** Without secrets in the problem: it may be anybody's message. */
    public TestReport {
        problem = problem == null ? null : problem.without(run.secrets());
    }

    /** Of a test whose server has logged nothing. */
    public TestReport(
            String type,
            String name,
            State state,
            Instant started,
            ScenarioRun run,
            @Nullable Problem problem) {
        this(type, name, state, started, run, problem, List.of(), null);
    }

    /** The same with what the server has logged, without secrets. */
    public TestReport with(List<LoggedLine> lines) {
        Secrets secrets = run.secrets();
        return new TestReport(
                type,
                name,
                state,
                started,
                run,
                problem,
                lines.stream()
                        .map(
                                line ->
                                        new LoggedLine(
                                                line.nanos(),
                                                line.level(),
                                                secrets.hide(line.text())))
                        .toList(),
                passed);
    }

    /** The same with how it differs from the last run that passed. */
    public TestReport with(PassedComparison comparison) {
        return new TestReport(type, name, state, started, run, problem, log, comparison);
    }

    /**
     * The first lines of what the test failed by, without notes and hints; {@code ""} if it did not
     * fail.
     */
    public String reason() {
        return problem == null
                ? ""
                : problem.message()
                        .lines()
                        .takeWhile(line -> !line.isBlank())
                        .map(String::strip)
                        .filter(line -> !line.startsWith("note: ") && !line.startsWith("hint: "))
                        .limit(LINES_OF_REASON)
                        .collect(Collectors.joining("\n"));
    }

    /** How a test ended. */
    public enum State {
        /** It passed. */
        PASSED,
        /** It failed. */
        FAILED,
        /** It found that it could not be run. */
        ABORTED,
        /** It was no test: somebody has watched what programs do. */
        RECORDED
    }

    /**
     * What a test failed by.
     *
     * @param message what it says
     * @param source the line of the test
     */
    public record Problem(String message, Source source) {

        private Problem without(Secrets secrets) {
            return new Problem(secrets.hideKnown(message), source);
        }

        /** The first line of the message. */
        String headline() {
            return message.lines().findFirst().orElse("");
        }
    }
}
