package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

/** What is shown of a scenario that is played in several orders. */
class InterleavingsTest {

    private static List<String> names(Class<?> cases) {
        return Engine.run(cases).testEvents().finished().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    private static String failure(Class<?> cases) {
        EngineExecutionResults results = Engine.run(cases);
        List<Event> failed = results.allEvents().failed().list();
        assertThat(failed).hasSize(1);
        return failed.get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow()
                .getMessage();
    }

    @Test
    void saysHowManyOrdersPass() {
        assertThat(names(InterleavingsTestCases.Passing.class))
                .singleElement()
                .asString()
                .startsWith("all 2 orders pass, played in ");
    }

    @Test
    void showsTheSmallestOrderThatFails() {
        assertThat(names(InterleavingsTestCases.Failing.class))
                .containsExactly("juliet's message before romeo's message");
        assertThat(failure(InterleavingsTestCases.Failing.class))
                .startsWith("nurse receivesNext: the next stanza is another one")
                .contains("juliet · juliet's message before romeo's message")
                .contains("No order deviates less from the one as written, and fails.")
                .endsWith("@Replay(\"2 part 2\")");
    }

    @Test
    void replaysOneOrderOnceAndInvariably() {
        for (int i = 0; i < 20; i++) {
            int before = InterleavingsTestCases.Replayed.PLAYS.get();
            assertThat(failure(InterleavingsTestCases.Replayed.class))
                    .contains("expected the text '2', was '3'");
            assertThat(InterleavingsTestCases.Replayed.PLAYS.get()).isEqualTo(before + 1);
        }
    }

    @Test
    void saysWhereAnOrderDoesNotFit() {
        assertThat(failure(InterleavingsTestCases.Misfit.class))
                .contains("part 3 comes first at event 1, but what can happen there is: part 1");
        assertThat(failure(InterleavingsTestCases.Malformed.class))
                .contains("'first' is not the number of an event");
    }

    @Test
    void failsAsWritten() {
        assertThat(names(InterleavingsTestCases.AsWritten.class)).containsExactly("as written");
        assertThat(failure(InterleavingsTestCases.AsWritten.class))
                .startsWith("nurse receivesNext:")
                .doesNotContain("@Replay");
    }

    @Test
    void checksWhatAlwaysHolds() {
        assertThat(failure(InterleavingsTestCases.Invariant.class)).contains("size");
    }

    @Test
    void checksWhatIsUnread() {
        assertThat(failure(InterleavingsTestCases.Unread.class))
                .contains("nurse has 1 stanza unread");
        assertThat(names(InterleavingsTestCases.Unread.class)).containsExactly("as written");
    }

    @Test
    void beginsEachPlayAnew() {
        List<String> calls = InterleavingsTestCases.Lifecycle.CALLS;
        calls.clear();
        Engine.run(InterleavingsTestCases.Lifecycle.class)
                .testEvents()
                .assertStatistics(events -> events.succeeded(2).failed(0));
        List<String> play = List.of("before", "test", "after");
        List<String> inside = List.of("before", "before inside", "test inside", "after");
        // Two plays of the search and the one that is shown.
        assertThat(calls).hasSize(3 * play.size() + 3 * inside.size());
        assertThat(calls).containsSubsequence(play).containsSubsequence(inside);
    }

    @Test
    void playsSideBySideWhatSharesNothing() {
        assertThat(names(InterleavingsTestCases.SideBySide.class))
                .singleElement()
                .asString()
                .startsWith("all 6 orders pass, played in ");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                InterleavingsTestCases.OnOneThread.class,
                InterleavingsTestCases.Locking.class,
                InterleavingsTestCases.Sharing.class
            })
    void playsOneAfterTheOtherWhatSharesSomething(Class<?> cases) {
        InterleavingsTestCases.Alone.PLAYING.set(false);
        assertThat(names(cases))
                .singleElement()
                .asString()
                .startsWith("all 6 orders pass, played in ");
    }

    @Test
    void resolvesParameters() {
        Engine.run(InterleavingsTestCases.Parameters.class)
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).failed(0));
    }
}
