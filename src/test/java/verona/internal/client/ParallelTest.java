package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.ConnectionError;
import verona.StepError;

@Timeout(60)
class ParallelTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    private static Runnable failing(Throwable failure) {
        return () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        };
    }

    /** Each waits for all others. */
    @Test
    void allRunAtOnceAndAreWaitedFor() {
        CyclicBarrier meeting = new CyclicBarrier(3);
        Runnable action =
                () -> {
                    try {
                        meeting.await();
                        done.add("met");
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                };
        Parallel.run(List.of(action, action, action));
        assertThat(done).containsExactly("met", "met", "met");
    }

    @Test
    void nothingIsDoneWhereThereIsNothingToDo() {
        assertThatCode(() -> Parallel.run(List.of())).doesNotThrowAnyException();
    }

    @Test
    void theOthersAreDoneEvenIfOneFails() {
        IllegalStateException failure = new IllegalStateException("one");
        assertThatThrownBy(
                        () ->
                                Parallel.run(
                                        List.of(
                                                failing(failure),
                                                () -> done.add("two"),
                                                () -> done.add("three"))))
                .isSameAs(failure)
                .hasNoSuppressedExceptions();
        assertThat(done).containsExactlyInAnyOrder("two", "three");
    }

    @Test
    void theFirstFailureHasTheOthersSuppressedInIt() {
        AssertionError first = new AssertionError("first");
        RuntimeException second = new IllegalStateException("second");
        assertThatThrownBy(() -> Parallel.run(List.of(() -> {}, failing(first), failing(second))))
                .isSameAs(first)
                .hasSuppressedException(second);
    }

    @Test
    void aStepsFailureNamesTheOthers() {
        StepError first = new StepError("romeo receives: nothing", null);
        RuntimeException second = new IllegalStateException("second\nand more");
        RuntimeException third = new IllegalStateException();
        assertThatThrownBy(
                        () ->
                                Parallel.run(
                                        List.of(failing(first), failing(second), failing(third))))
                .isExactlyInstanceOf(StepError.class)
                .hasMessage(
                        "romeo receives: nothing\n\nat the same time failed (with its whole message"
                                + " suppressed in this error):\n  second\n"
                                + "  java.lang.IllegalStateException")
                .hasSuppressedException(second)
                .hasSuppressedException(third)
                .satisfies(
                        whole ->
                                assertThat(whole.getStackTrace()).isEqualTo(first.getStackTrace()));
    }

    @Test
    void anErrorOfTheConnectionStaysOne() {
        Exception cause = new Exception("cause");
        ConnectionError first = new ConnectionError("romeo connects: refused", cause);
        assertThatThrownBy(() -> Parallel.run(List.of(failing(first), failing(first))))
                .isInstanceOf(ConnectionError.class)
                .hasCause(cause);
    }

    /** Whoever waits is interrupted, and has the actions interrupted; it waits for them still. */
    @Test
    void anInterruptReachesTheActions() {
        CountDownLatch never = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        Parallel.run(
                List.of(
                        () -> {},
                        () -> {
                            waiting.interrupt();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                done.add("interrupted");
                            }
                        }));
        assertThat(done).containsExactly("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
