package verona.server.embedded.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that handles every stanza, in order of arrival: that makes routing the same in
 * every run.
 */
public final class Dispatcher {

    /** So many tasks may wait; whoever brings the next one waits too, and so reads no further. */
    private static final int CAPACITY = 4096;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(CAPACITY);
    private final List<Runnable> flushes = new ArrayList<>();
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private boolean running = true;

    /** A dispatcher whose thread has that name. */
    public Dispatcher(String name) {
        thread = Threads.daemon(this::run, name);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** Has a task run after all those before it. */
    public void execute(Runnable task) {
        boolean interrupted = false;
        while (!put(task)) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean put(Runnable task) {
        try {
            tasks.put(task);
            return true;
        } catch (InterruptedException e) {
            // The task matters more; the caller's interrupt is restored after it.
            return false;
        }
    }

    /**
     * Has something found out or done after all the tasks before it, and waits for that; what it
     * throws is thrown here.
     */
    public <T extends @Nullable Object> T call(Supplier<T> question) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("the server's own thread can't wait for itself");
        }
        CompletableFuture<Supplier<T>> answer = new CompletableFuture<>();
        execute(() -> answer.complete(outcome(question)));
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

    /** On the dispatcher's thread: has something done when the present task is through. */
    public void afterTask(Runnable flush) {
        flushes.add(flush);
    }

    /** Lets the tasks that wait run, ends the thread and waits for its end. */
    public void stop() {
        execute(() -> running = false);
        Threads.join(thread);
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

    private void run() {
        while (running) {
            try {
                runOne(tasks.take());
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void runOne(Runnable task) {
        guard(task);
        flushes.forEach(this::guard);
        flushes.clear();
    }

    /** Whatever goes wrong, the thread goes on: it is the only one there is. */
    private void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }
}
