package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The scenario over and over: it never fails, and leaves nothing behind. */
@Isolated("counts what the JVM has")
class SoakTest {

    private static final boolean PROSODY =
            "prosody".equalsIgnoreCase(System.getProperty("verona.server"));

    @Test
    void aThousandScenariosPassAndLeaveNothingBehind() throws IOException, InterruptedException {
        play(OnceTestCases.class, 1); // what Smack and the JVM keep for good is there from now on
        Set<Thread> threads = threads();
        Set<String> sockets = sockets();
        Set<Long> processes = processes();

        play(PROSODY ? OnProsodyTestCases.class : OnEmbeddedTestCases.class, PROSODY ? 200 : 1000);

        Set<Thread> left = threads();
        left.removeAll(threads);
        for (Thread thread : left) {
            thread.join(5_000); // one that is at its last instruction is not left behind
        }
        assertThat(left).filteredOn(Thread::isAlive).isEmpty();
        assertThat(sockets()).isSubsetOf(sockets);
        assertThat(processes()).isSubsetOf(processes);
    }

    private static void play(Class<?> cases, int times) {
        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter")
                        .configurationParameter("verona.report", "never")
                        .selectors(selectClass(cases))
                        .execute();
        assertThat(results.allEvents().failed().list()).isEmpty();
        results.testEvents().assertStatistics(count -> count.succeeded(times));
    }

    /**
     * Threads that are of Verona's making or Smack's a connection; what Smack and the JDK share
     * among all and end after a time of idling is not counted.
     */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("Smack Cached Executor"))
                .filter(thread -> !thread.getName().startsWith("process reaper"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The sockets that this JVM has open, where the system tells. */
    private static Set<String> sockets() throws IOException {
        Set<String> sockets = new TreeSet<>();
        Path open = Path.of("/proc/self/fd");
        if (Files.isDirectory(open)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
                for (Path file : files) {
                    if (Files.isSymbolicLink(file)) {
                        String target = Files.readSymbolicLink(file).toString();
                        if (target.startsWith("socket:")) {
                            sockets.add(target);
                        }
                    }
                }
            }
        }
        return sockets;
    }

    private static Set<Long> processes() {
        return ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static class OnceTestCases extends AffiliationNotifyTest {}

    static class OnEmbeddedTestCases extends AffiliationNotifyTest {
        @Override
        @RepeatedTest(1000)
        void tellsOccupantsOfAffiliationChangesOfNonOccupants() {
            super.tellsOccupantsOfAffiliationChangesOfNonOccupants();
        }
    }

    static class OnProsodyTestCases extends AffiliationNotifyTest {
        @Override
        @RepeatedTest(200)
        void tellsOccupantsOfAffiliationChangesOfNonOccupants() {
            super.tellsOccupantsOfAffiliationChangesOfNonOccupants();
        }
    }
}
