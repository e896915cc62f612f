package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final Dispatcher dispatcher = new Dispatcher("dispatcher-test");
    private final List<String> done = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        dispatcher.wake();
    }

    @AfterEach
    void stop() {
        dispatcher.stop();
    }

    @Test
    void runsTasksInOrderAndWhatIsForTheEndOfEachAtItsEnd() {
        dispatcher.execute(
                () -> {
                    dispatcher.afterTask(() -> done.add("flush"));
                    done.add("first");
                });
        dispatcher.call(() -> done.add("second"));
        assertThat(done).containsExactly("first", "flush", "second");
    }

    @Test
    void runsTasksForLaterWhileItHasNothingElseToDo() {
        CompletableFuture<Void> last = new CompletableFuture<>();
        dispatcher.execute(() -> dispatcher.after(1, () -> later(last)));
        last.join();
        assertThat(done).containsExactly("later");
    }

    private void later(CompletableFuture<Void> last) {
        done.add("later");
        dispatcher.after(1, () -> last.complete(null));
    }

    @Test
    void goesOnAfterAFailureAndRemembersTheFirst() {
        RuntimeException failure = new RuntimeException("first");
        dispatcher.execute(
                () -> {
                    throw failure;
                });
        dispatcher.execute(
                () -> {
                    throw new IllegalStateException("second");
                });
        dispatcher.call(() -> done.add("on"));
        assertThat(done).containsExactly("on");
        assertThat(dispatcher.failure()).isSameAs(failure);
    }

    @Test
    void handsWhatACallThrowsToItsCaller() {
        assertThatThrownBy(
                        () ->
                                dispatcher.call(
                                        () -> {
                                            throw new IllegalStateException("thrown");
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("thrown");
        assertThat(dispatcher.failure()).isNull();
    }

    @Test
    void refusesACallOnceItIsStopped() {
        dispatcher.stop();
        assertThatThrownBy(() -> dispatcher.call(() -> done.add("late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the server is closed");
    }

    @Test
    void runsWhatGoesFirstOnTheThreadThatSaysSo() {
        Thread test = Thread.currentThread();
        boolean run =
                dispatcher.runNow(
                        () -> {
                            dispatcher.afterTask(() -> done.add("flush"));
                            done.add(Thread.currentThread() == test ? "here" : "elsewhere");
                            done.add(dispatcher.isCurrent() ? "current" : "not current");
                        });
        assertThat(run).isTrue();
        assertThat(done).containsExactly("here", "current", "flush");
        assertThat(dispatcher.isCurrent()).isFalse();
    }

    @Test
    void runsNothingBetweenTheBeginningAndTheEndOfATask() throws InterruptedException {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        dispatcher.execute(
                () -> {
                    done.add("begin");
                    begun.complete(null);
                    released.join();
                    done.add("end");
                });
        begun.join();
        Thread other = new Thread(() -> dispatcher.runNow(() -> done.add("other")));
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        released.complete(null);
        other.join();
        assertThat(done).containsExactly("begin", "end", "other");
    }

    @Test
    void runsTasksForLaterThatWereGivenOnAnotherThread() {
        CompletableFuture<Void> last = new CompletableFuture<>();
        // Its thread waits by then, and for nothing.
        dispatcher.call(() -> done.add("first"));
        dispatcher.runNow(() -> dispatcher.after(1, () -> last.complete(null)));
        last.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(done).containsExactly("first");
    }

    @Test
    void runsNothingOnceItIsStopped() {
        dispatcher.stop();
        assertThat(dispatcher.runNow(() -> done.add("late"))).isFalse();
        assertThat(done).isEmpty();
    }
}
