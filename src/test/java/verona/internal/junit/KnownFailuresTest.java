package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.internal.junit.deviation.KnownDeviation;
import verona.server.ServerKind;

/** Failures that a file lists do not fail the build, until they are gone. */
class KnownFailuresTest {

    @TempDir Path folder;

    private EngineExecutionResults run(String test, String server, String versions)
            throws IOException {
        Path file = folder.resolve("known.toml");
        Files.writeString(
                file,
                """
                [[deviation]]
                test = "%s#%s"
                server = "%s"
                versions = "%s"
                section = "XEP-0045 §9.3"
                reason = "says nothing"
                """
                        .formatted(ScenariosTestCases.class.getName(), test, server, versions));
        return Engine.run(Map.of("verona.deviations", file.toString()), ScenariosTestCases.class);
    }

    private static final int FAILING = 3;

    @Test
    void aKnownFailureAborts() throws IOException {
        EngineExecutionResults results = run("fails", "embedded", "");

        results.testEvents()
                .assertStatistics(count -> count.aborted(1).failed(FAILING - 1).succeeded(2));
        assertThat(results.testEvents().aborted().stream())
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.toString())
                                        .contains(
                                                KnownDeviation.class.getName(),
                                                "known deviation from XEP-0045 §9.3: says nothing"
                                                        + " (known.toml:1)",
                                                "romeo receives: nothing arrived"));
    }

    @Test
    void aKnownFailureAtTheEndOfATestAborts() throws IOException {
        run("failsAtItsEnd", "embedded", "")
                .testEvents()
                .assertStatistics(count -> count.aborted(1).failed(FAILING - 1).succeeded(2));
    }

    @Test
    void aKnownFailureOfOneInvocationAborts() throws IOException {
        run("failsOnce[2]", "embedded", "")
                .testEvents()
                .assertStatistics(count -> count.aborted(1).failed(FAILING - 1).succeeded(2));
    }

    @Test
    void aKnownFailureThatIsGoneFails() throws IOException {
        EngineExecutionResults results = run("passes", "embedded", "");

        results.testEvents()
                .assertStatistics(count -> count.aborted(0).failed(FAILING + 1).succeeded(1));
        assertThat(Engine.allThrownBy(results))
                .extracting(Throwable::getMessage)
                .contains(
                        "the test passes, and known.toml:1 says that it is known to fail: remove"
                                + " what it says of it there");
    }

    @Test
    void aFailureOfAnotherServerIsNotKnown() throws IOException {
        run("fails", "prosody", "").testEvents().assertStatistics(count -> count.failed(FAILING));
    }

    @Test
    void aFailureOfAnotherVersionIsNotKnown() throws IOException {
        run("fails", "embedded", "> 1000")
                .testEvents()
                .assertStatistics(count -> count.failed(FAILING));
        run("fails", "embedded", "< 1000")
                .testEvents()
                .assertStatistics(count -> count.aborted(1).failed(FAILING - 1));
    }

    @Test
    void aFileThatDoesNotExistIsAnError() {
        assertThat(
                        Engine.failureOf(
                                Engine.run(
                                        Map.of("verona.deviations", "no-such-file.toml"),
                                        ScenariosTestCases.class)))
                .contains("verona.deviations names the file no-such-file.toml");
    }

    @XmppTest(server = ServerKind.EMBEDDED, unread = XmppTest.Unread.FAIL)
    static class ScenariosTestCases {

        @Client XmppClient romeo;

        @Test
        void passes() {
            assertThat(romeo.isConnected()).isTrue();
        }

        @Test
        void fails() {
            romeo.within(Duration.ofMillis(1)).receives("<message/>");
        }

        @Test
        void failsAtItsEnd() {
            romeo.sends("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
        }

        @RepeatedTest(2)
        void failsOnce(RepetitionInfo repetition) {
            assertThat(repetition.getCurrentRepetition()).isNotEqualTo(2);
        }
    }
}
