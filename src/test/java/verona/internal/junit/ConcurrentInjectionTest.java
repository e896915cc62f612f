package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.junit.InjectionTest.talk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Clients of tests that run at the same time. */
class ConcurrentInjectionTest {

    @Test
    void servesClassesAndMethodsThatRunConcurrently() {
        ConcurrentTestCases.jids.clear();
        Map<String, String> settings =
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");
        Engine.allPass(
                26, Engine.run(settings, ConcurrentTestCases.class, AlsoConcurrentTestCases.class));
        assertThat(ConcurrentTestCases.jids).hasSize(26);
    }

    @XmppTest
    static class ConcurrentTestCases {
        static final Set<String> jids = ConcurrentHashMap.newKeySet();
        @Client XmppClient romeo;

        @RepeatedTest(12)
        void one(@Client XmppClient juliet) {
            talk(romeo, juliet);
            jids.add(romeo.fullJid().toString());
        }

        @Test
        void another(@Client XmppClient juliet) {
            talk(romeo, juliet);
            jids.add(romeo.fullJid().toString());
        }
    }

    static class AlsoConcurrentTestCases extends ConcurrentTestCases {}

    @Test
    void refusesToShareAFieldAmongTestsThatRunConcurrently() {
        assertThat(
                        Engine.failureOf(
                                Engine.run(
                                        Map.of("junit.jupiter.execution.parallel.enabled", "true"),
                                        SharedConcurrentTestCases.class)))
                .contains("romeo", "concurrently", "PER_METHOD");
    }

    @XmppTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class SharedConcurrentTestCases {
        @Client XmppClient romeo;

        @Test
        void one() {}
    }
}
