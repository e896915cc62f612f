package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.ExpectedServerErrors;
import verona.XmppClient;
import verona.XmppTest;
import verona.internal.junit.LoggingServerProvider.LoggingServer;
import verona.server.LogLine.Level;
import verona.server.XmppServer;

/** What a server logs during a test is in its report, and errors can fail it. */
class ServerErrorsTest extends ReportsFixture {

    private static List<String> failed(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", ""))
                .sorted()
                .toList();
    }

    private EngineExecutionResults run(Map<String, String> settings) {
        return run(settings, LoggingTestCases.class);
    }

    private String file(String test, String name) throws IOException {
        return Files.readString(
                folder.resolve("reports")
                        .resolve(LoggingTestCases.class.getName())
                        .resolve(test)
                        .resolve(name));
    }

    @Test
    void errorsFailNothingByDefault() {
        assertThat(failed(run(Map.of()))).containsExactly("failsItself");
    }

    @Test
    void errorsFailTestsThatDoNotNameThem() {
        EngineExecutionResults results = run(Map.of("verona.serverErrors", "fail"));

        assertThat(failed(results))
                .containsExactly("failsItself", "logsAnError", "logsAnotherError");
        assertThat(Engine.allThrownBy(results))
                .extracting(Throwable::getMessage)
                .contains(
                        "the server has logged an error during the test:\n  the disk is full",
                        "the server has logged an error during the test:\n  no more memory");
    }

    @Test
    void anErrorIsSaidBesideAnotherFailure() {
        List<Throwable> thrown = Engine.allThrownBy(run(Map.of()));

        assertThat(thrown)
                .singleElement()
                .satisfies(
                        failure -> {
                            assertThat(failure).hasMessage("it fails itself");
                            assertThat(Arrays.asList(failure.getSuppressed()))
                                    .extracting(Throwable::getMessage)
                                    .containsExactly(
                                            "the server has logged an error during the test:\n"
                                                    + "  the disk is full");
                        });
    }

    @Test
    void theReportHasTheLogOfItsTestWithoutSecrets() throws IOException {
        run(Map.of("verona.report", "always"));

        assertThat(file("logsAWarning", "transcript.txt"))
                .containsPattern("ms {2}warning {2}romeo has the password …\n")
                .containsPattern("ms {2}info {5}connected\n")
                .doesNotContain("disk");
        assertThat(file("logsAWarning", "transcript.jsonl"))
                .contains("\"level\":\"warning\",\"text\":\"romeo has the password …\"}");
    }

    @XmppTest(serverName = "logging")
    static class LoggingTestCases {

        @Client(jid = "romeo@localhost", password = "wherefore")
        XmppClient romeo;

        @Test
        void logsAnError(XmppServer server) {
            LoggingServer.log(server, Level.ERROR, "the disk is full");
        }

        @Test
        @ExpectedServerErrors({"memory", "disk is"})
        void logsAnErrorThatItNames(XmppServer server) {
            LoggingServer.log(server, Level.ERROR, "the disk is full");
        }

        @Test
        @ExpectedServerErrors("disk")
        void logsAnotherError(XmppServer server) {
            LoggingServer.log(server, Level.ERROR, "the disk is full");
            LoggingServer.log(server, Level.ERROR, "no more memory");
        }

        @Test
        void logsAWarning(XmppServer server) {
            LoggingServer.log(server, Level.INFO, "connected");
            LoggingServer.log(server, Level.WARNING, "romeo has the password wherefore");
        }

        @Test
        void failsItself(XmppServer server) {
            LoggingServer.log(server, Level.ERROR, "the disk is full");
            throw new AssertionError("it fails itself");
        }
    }
}
