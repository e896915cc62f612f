package verona.internal.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.StepError;
import verona.XmppRoom;
import verona.XmppTest;
import verona.internal.client.Scenario;
import verona.internal.report.PassedComparison;
import verona.internal.report.TestReport;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.server.AnsweringServer;
import verona.server.LogLine;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** What becomes of a test when its method has returned: what it still fails by, and its report. */
final class TestEnd {

    private final Scenario scenario;
    private final TestServers servers;
    private final XmppServer controlled;
    private final Settings settings;
    private final Reports reports;
    private final @Nullable TestEnd outer;
    private final Instant begin = Instant.now();
    private @Nullable List<LogLine> logged;
    private @Nullable PassedComparison compared;

    /**
     * Of a test that begins now.
     *
     * @param controlled the test's own server, as the test controls it
     * @param outer that of the class around, null for none
     */
    TestEnd(
            Scenario scenario,
            TestServers servers,
            XmppServer controlled,
            Settings settings,
            Reports reports,
            @Nullable TestEnd outer) {
        this.scenario = scenario;
        this.servers = servers;
        this.controlled = controlled;
        this.settings = settings;
        this.reports = reports;
        this.outer = outer;
    }

    /**
     * Applies the policies for what is left over, and reports the test.
     *
     * @throws AssertionError what the test fails by, unless it has failed already
     */
    void of(ExtensionContext ended, Map<String, XmppRoom> rooms) {
        record(ended);
        Throwable thrown = ended.getExecutionException().orElse(null);
        if (thrown != null) {
            stop(thrown);
        }
        AssertionError error = errorAtTheEnd(ended);
        Throwable failure = thrown == null ? error : thrown;
        reports.add(report(ended, rooms, failure), TestName.of(ended), ended);
        if (error != null) {
            throw error;
        }
    }

    private void stop(Throwable failure) {
        scenario.end().stop();
        StoppedSteps.of(scenario.run()).addTo(failure);
    }

    /**
     * What the test fails by at its end, for a client that was cut off or for its unread stanzas;
     * null if it does not, or has failed already.
     */
    private @Nullable AssertionError errorAtTheEnd(ExtensionContext ended) {
        Optional<Throwable> failure = ended.getExecutionException();
        resetPaces();
        AssertionError error = failure.isEmpty() ? scenario.end().cutOffUnnoticed() : null;
        for (AssertionError each :
                found(
                        () -> checkClaims(ended),
                        this::checkFaults,
                        this::checkRequests,
                        () -> checkServerErrors(ended))) {
            if (failure.isPresent()) {
                failure.get().addSuppressed(each);
            } else if (error == null) {
                error = each;
            } else {
                error.addSuppressed(each);
            }
        }
        return error == null ? unread(ended, failure.isEmpty()) : error;
    }

    /** What a play that has not failed yet fails by all the same; null if it passes. */
    @Nullable AssertionError errorOfPlay() {
        resetPaces();
        AssertionError error = scenario.end().cutOffUnnoticed();
        List<AssertionError> others =
                found(scenario.end()::checkClaims, this::checkFaults, this::checkRequests);
        if (error == null && !others.isEmpty()) {
            return others.get(0);
        } else if (error != null || settings.unread() != XmppTest.Unread.FAIL) {
            return error;
        }
        List<String> unread = scenario.end().unread(true);
        return unread.isEmpty() ? null : new StepError(String.join("\n\n", unread), null);
    }

    private static List<AssertionError> found(Runnable... checks) {
        List<AssertionError> errors = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (AssertionError e) {
                errors.add(e);
            }
        }
        return errors;
    }

    /** What slow connections hold back is to keep nobody waiting. */
    private void resetPaces() {
        scenario.end().resetPaces();
        if (controlled instanceof EmbeddedServer embedded) {
            embedded.resetPace();
        }
        for (EmbeddedServer each : servers.controlled()) {
            each.resetPace();
        }
    }

    /** What has not been played to its end may not have happened yet. */
    private void checkClaims(ExtensionContext ended) {
        if (ended.getExecutionException().isEmpty()) {
            scenario.end().checkClaims();
        }
    }

    /** Fails for faults that have never struck. */
    private void checkFaults() {
        scenario.end().checkFaults();
        if (controlled instanceof EmbeddedServer embedded) {
            scenario.test().atTheEnd(embedded::checkFaults);
        }
    }

    /** Fails for what canned answers, of the class too, have to say about requests. */
    private void checkRequests() {
        scenario.end().checkRequests();
        for (TestEnd around = this; around != null; around = around.outer) {
            if (around.controlled instanceof AnsweringServer answering) {
                around.scenario.test().atTheEnd(answering::checkRequests);
            }
        }
    }

    /** Fails for errors in the server's log. Those of a test that has failed say perhaps why. */
    private void checkServerErrors(ExtensionContext ended) {
        if (ended.getExecutionException().isPresent() || settings.failsForServerErrors()) {
            String errors = ServerErrors.unexpected(log(), ended);
            if (!errors.isEmpty()) {
                throw new AssertionError(scenario.run().secrets().hide(errors));
            }
        }
    }

    /** What the servers have logged, which each is asked for once. */
    private List<LogLine> log() {
        if (logged == null) {
            logged = servers.log(begin);
        }
        return logged;
    }

    private @Nullable StepError unread(ExtensionContext ended, boolean passed) {
        boolean fails = settings.unread() == XmppTest.Unread.FAIL && passed;
        List<String> unread = scenario.end().unread(fails);
        if (fails && !unread.isEmpty()) {
            return new StepError(String.join("\n\n", unread), null);
        }
        for (String text : unread) {
            ended.publishReportEntry("unread", text);
        }
        return null;
    }

    private TestReport report(
            ExtensionContext ended, Map<String, XmppRoom> rooms, @Nullable Throwable failure) {
        TestReport report = report(ended, run(rooms), failure);
        if (!reports.reports(report.state())) {
            return report;
        }
        TestReport whole = report.with(ServerErrors.forReport(log(), report.started()));
        PassedComparison comparison = compared;
        if (comparison == null) {
            comparison = reports.compare(report, TestName.of(ended), ended);
        }
        return comparison == null ? whole : whole.with(comparison);
    }

    /** The same error of a step with a hint where the test first differs from when it passed. */
    Throwable withHint(ExtensionContext ended, Map<String, XmppRoom> rooms, Throwable thrown) {
        if (thrown.getClass() != StepError.class) {
            return thrown;
        }
        TestReport report = report(ended, run(rooms), thrown);
        compared = reports.compare(report, TestName.of(ended), ended);
        if (compared == null || compared.hint().isEmpty()) {
            return thrown;
        }
        String message = thrown.getMessage() + "\n" + compared.hint();
        StepError error = new StepError(message, thrown.getCause());
        error.setStackTrace(thrown.getStackTrace());
        Stream.of(thrown.getSuppressed()).forEach(error::addSuppressed);
        return error;
    }

    private static TestReport report(
            ExtensionContext ended, ScenarioRun run, @Nullable Throwable failure) {
        return TestReports.of(ended.getRequiredTestClass(), ended.getDisplayName(), run, failure);
    }

    /** What has happened so far, with the rooms that have names. */
    ScenarioRun run(Map<String, XmppRoom> rooms) {
        List<Participant> places = new ArrayList<>();
        for (Map.Entry<String, XmppRoom> room : rooms.entrySet()) {
            places.add(place(room.getKey(), room.getValue()));
        }
        return scenario.run().with(places);
    }

    private static Participant place(String name, XmppRoom room) {
        return new Participant(Participant.Kind.ROOM, name, room.jid().toString());
    }

    private void record(ExtensionContext ended) {
        Path folder = settings.record();
        if (folder == null) {
            return;
        }
        try {
            TestRecording.of(scenario, ended).writeTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording can't be written to " + folder, e);
        }
    }
}
