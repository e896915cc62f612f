package verona.internal.server.embedded.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.time.WaitingTime;

/**
 * Has everything done one after the other: it waits for what clients send, handles it in order of
 * arrival, and writes what comes of it. That makes routing the same in every run, and a thousand
 * clients cost no more threads than one. What belongs to the dispatcher is used by its thread, or
 * by one that it {@linkplain #runNow lets go first}.
 *
 * <p>It has no thread before it is to watch a channel. Until then what it is given is done on the
 * thread that gives it.
 */
public final class Dispatcher {

    private static final int ROUNDS = 64;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger undone = new AtomicInteger();
    private final List<Runnable> flushes = new ArrayList<>();
    private final Alarms alarms = new Alarms(WaitingTime::nanos);
    private final List<Future<?>> ringing = new ArrayList<>();
    private final String name;
    private volatile @Nullable Loop loop;
    private final ReentrantLock turn = new ReentrantLock();
    private final Consumer<SelectionKey> ready = this::ready;
    private volatile @Nullable Throwable failure;
    private volatile boolean ended;
    private boolean running = true;

    /** What waits for channels, and its thread. */
    private record Loop(Selector selector, Thread thread) {}

    /** A dispatcher whose thread has that name. */
    public Dispatcher(String name) {
        this.name = name;
    }

    private static Selector open() {
        try {
            return Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no selector left", e);
        }
    }

    /** Whether it has watched a channel by now. */
    public boolean hasThread() {
        return loop != null;
    }

    private synchronized Loop loop() {
        Loop known = loop;
        if (known == null) {
            Selector selector = open();
            known = new Loop(selector, Threads.daemon(() -> run(selector), name));
            loop = known;
            known.thread.start();
        }
        return known;
    }

    /** Waits until all tasks have been run, and those that they have had run after them. */
    public void settle() {
        while (undone.get() > 0 && !ended && !isCurrent()) {
            call(() -> null);
        }
    }

    /** Whether this is called by something that it runs. */
    public boolean isCurrent() {
        return turn.isHeldByCurrentThread();
    }

    /** Has a task run after all those before it. Any thread may call this. */
    public void execute(Runnable task) {
        undone.incrementAndGet();
        tasks.add(task);
        Loop known = loop;
        if (known != null) {
            known.selector.wakeup();
        } else if (!isCurrent()) {
            runNow(() -> {});
        }
    }

    /**
     * Runs a task on the thread that calls this, as soon as what is being done is done.
     *
     * @return false if the dispatcher has been stopped, and nothing was done
     */
    public boolean runNow(Runnable task) {
        turn.lock();
        try {
            if (!ended) {
                runOne(task);
                runWithoutThread();
            }
            return !ended;
        } finally {
            turn.unlock();
        }
    }

    private void runWithoutThread() {
        while (loop == null && turn.getHoldCount() == 1 && !tasks.isEmpty()) {
            runTasks(waiting());
        }
    }

    /** Has the thread look again at what it waits for, if it is another one that calls this. */
    public void wake() {
        Loop known = loop();
        if (Thread.currentThread() != known.thread) {
            known.selector.wakeup();
        }
    }

    /**
     * Has something found out or done after all the tasks before it, and waits for that and until
     * what came of it is written; what it throws is thrown here.
     *
     * @throws IllegalStateException if the dispatcher has been stopped
     */
    public <T extends @Nullable Object> T call(Supplier<T> question) {
        if (isCurrent()) {
            throw new IllegalStateException("the server's own thread can't wait for itself");
        }
        CompletableFuture<Supplier<T>> answer = new CompletableFuture<>();
        execute(
                () -> {
                    Supplier<T> outcome = outcome(question);
                    afterTask(() -> answer.complete(outcome));
                });
        if (ended && !answer.isDone()) {
            throw new IllegalStateException("the server is closed");
        }
        return answer.join().get();
    }

    private static <T extends @Nullable Object> Supplier<T> outcome(Supplier<T> question) {
        try {
            T value = question.get();
            return () -> value;
        } catch (RuntimeException | Error e) {
            return () -> {
                throw e;
            };
        }
    }

    /**
     * On the dispatcher's thread: has something done, as a task, whenever a channel is ready for
     * one of those operations.
     */
    public SelectionKey watch(SelectableChannel channel, int operations, Runnable whenReady)
            throws IOException {
        channel.configureBlocking(false);
        return channel.register(loop().selector, operations, whenReady);
    }

    /** On the dispatcher's thread: frees what closed channels still hold, such as their ports. */
    public void forgetClosed() {
        try {
            // Readiness is reported again; only what has been closed is gone.
            loop().selector.selectNow(key -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("closing a channel failed", e);
        }
    }

    /** In a task: has another run when that time has passed. */
    public void after(long millis, Runnable task) {
        alarms.add(millis, task);
        if (loop == null) {
            ringing.add(AlarmThread.after(millis, () -> runNow(this::ring)));
        } else {
            wake();
        }
    }

    private void ring() {
        runAll(alarms.due());
        long left = alarms.millisLeft();
        if (left > 0) {
            ringing.add(AlarmThread.after(left, () -> runNow(this::ring)));
        }
    }

    /** In a task: has something done when it is through. */
    public void afterTask(Runnable flush) {
        flushes.add(flush);
    }

    /** Lets the tasks that wait run, ends the thread and waits for its end. */
    public void stop() {
        execute(() -> running = false);
        Loop known = loop;
        if (known == null) {
            end();
            ringing.forEach(alarm -> alarm.cancel(false));
        } else {
            Threads.join(known.thread);
        }
    }

    /** The first thing that went wrong on this thread, which nothing should; null for nothing. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Remembers the first thing that went wrong. */
    public void failed(Throwable e) {
        if (failure == null) {
            failure = e;
        }
    }

    private void run(Selector selector) {
        try (selector) {
            while (running) {
                List<Runnable> waiting = waiting();
                if (waiting.isEmpty()) {
                    selector.select(ready, millisLeft());
                } else {
                    readFirst(selector);
                }
                runAll(due());
                runTasks(waiting);
            }
        } catch (IOException e) {
            failed(e);
        }
        end();
        runTasks(waiting());
    }

    private long millisLeft() {
        turn.lock();
        try {
            return alarms.millisLeft();
        } finally {
            turn.unlock();
        }
    }

    private List<Runnable> due() {
        turn.lock();
        try {
            return alarms.due();
        } finally {
            turn.unlock();
        }
    }

    private void end() {
        turn.lock();
        try {
            ended = true;
        } finally {
            turn.unlock();
        }
    }

    private List<Runnable> waiting() {
        List<Runnable> waiting = new ArrayList<>();
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            waiting.add(task);
        }
        return waiting;
    }

    /** A task comes after what clients had sent when it was given, unless they go on sending. */
    private void readFirst(Selector selector) throws IOException {
        int rounds = 0;
        while (rounds < ROUNDS && selector.selectNow(ready) > 0) {
            rounds++;
        }
    }

    private void ready(SelectionKey key) {
        runInTurn((Runnable) key.attachment());
    }

    private void runAll(List<Runnable> all) {
        for (Runnable task : all) {
            runInTurn(task);
        }
    }

    private void runTasks(List<Runnable> all) {
        for (Runnable task : all) {
            runInTurn(task);
            undone.decrementAndGet();
        }
    }

    private void runInTurn(Runnable task) {
        turn.lock();
        try {
            runOne(task);
        } finally {
            turn.unlock();
        }
    }

    private void runOne(Runnable task) {
        guard(task);
        for (Runnable flush : flushes) {
            guard(flush);
        }
        flushes.clear();
    }

    /** Whatever goes wrong, the rest goes on. */
    private void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }
}
