package verona.script;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import verona.XmppTest;
import verona.internal.junit.Engine;

/** Scripts that are played at the same time. */
class ConcurrentScriptsTest {

    private static final String PLAYS = "src/test/resources/scripts";

    @XmppTest
    static class FreshTestCases {

        @TestFactory
        Stream<DynamicTest> once(Scripts scripts) {
            return scripts.withFreshNames().in(PLAYS);
        }

        @TestFactory
        Stream<DynamicTest> onceMore(Scripts scripts) {
            return scripts.withFreshNames().in(PLAYS);
        }
    }

    @Test
    void playsConcurrentlyOnOneServerWithFreshNames() {
        Engine.allPass(6, Engine.run(CONCURRENTLY, FreshTestCases.class));
    }

    private static final Map<String, String> CONCURRENTLY =
            Map.of(
                    "junit.jupiter.execution.parallel.enabled", "true",
                    "junit.jupiter.execution.parallel.mode.default", "concurrent",
                    "junit.jupiter.execution.parallel.config.strategy", "fixed",
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    @XmppTest
    static class ConcurrentTestCases {

        @TestFactory
        Stream<DynamicTest> once(Scripts scripts) {
            return scripts.in(PLAYS);
        }

        @TestFactory
        Stream<DynamicTest> onceMore(Scripts scripts) {
            return scripts.in(PLAYS);
        }
    }

    @Test
    void playsConcurrentlyOnServersOfTheirOwn() {
        Engine.allPass(6, Engine.run(CONCURRENTLY, ConcurrentTestCases.class));
    }
}
