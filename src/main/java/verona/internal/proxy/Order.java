package verona.internal.proxy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the streams of a proxy say, one after the other, whatever thread has read it. Nothing is
 * written meanwhile, for that may take as long as the reader likes, but as soon as it is over.
 */
final class Order {

    private final ReentrantLock lock = new ReentrantLock();
    private Set<Outgoing> due = new LinkedHashSet<>();

    /** Does something in order, and then writes here what is to be written because of it. */
    void run(Runnable task) {
        run(task, Runnable::run);
    }

    /**
     * The same with a result.
     *
     * @throws IllegalStateException if this is called by what is done in order
     */
    <T extends @Nullable Object> T get(Supplier<T> question) {
        if (isCurrent()) {
            throw new IllegalStateException("what is done in order can't wait for its turn");
        }
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does something in order.
     *
     * @param writing runs what writes afterwards
     */
    void run(Runnable task, Executor writing) {
        boolean outermost = !isCurrent();
        Set<Outgoing> written = Set.of();
        lock.lock();
        try {
            task.run();
        } finally {
            if (outermost && !due.isEmpty()) {
                written = due;
                due = new LinkedHashSet<>();
            }
            lock.unlock();
            if (!written.isEmpty()) {
                Set<Outgoing> all = written;
                writing.execute(() -> all.forEach(Outgoing::write));
            }
        }
    }

    /** Whether what this thread does is done in order. */
    boolean isCurrent() {
        return lock.isHeldByCurrentThread();
    }

    /** Something is to be written there once this is over. */
    void writes(Outgoing to) {
        due.add(to);
    }
}
