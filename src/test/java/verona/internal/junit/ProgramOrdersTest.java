package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.TestExecutionResult;

/** What a program sends and receives is played in several orders, too. */
@Isolated("all threads of the JVM have to sleep between two events")
class ProgramOrdersTest {

    private static List<String> shown(TestExecutionResult.Status status) {
        return Engine.run(ProgramOrdersTestCases.class).testEvents().finished().stream()
                .filter(
                        event ->
                                event.getRequiredPayload(TestExecutionResult.class).getStatus()
                                        == status)
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    @Test
    void findsTheOrderInWhichABotAnswersOtherwise() {
        assertThat(shown(TestExecutionResult.Status.FAILED))
                .containsExactly("juliet's message before romeo's message");
    }

    @Test
    void playsAllOrdersInWhichABotAnswers() {
        assertThat(shown(TestExecutionResult.Status.SUCCESSFUL))
                .singleElement()
                .asString()
                .startsWith("all 7 orders pass");
    }
}
