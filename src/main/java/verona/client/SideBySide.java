package verona.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does several things at the same time, and returns when all are done. */
final class SideBySide {

    private @Nullable Throwable failure;

    private SideBySide() {}

    /**
     * All are done even if one fails; then the first failure is thrown, the others suppressed in
     * it.
     */
    static void run(List<Runnable> actions) {
        new SideBySide().all(actions);
    }

    private void all(List<Runnable> actions) {
        List<Thread> threads = new ArrayList<>();
        for (Runnable action : actions.subList(Math.min(1, actions.size()), actions.size())) {
            Thread thread = new Thread(() -> guarded(action), "verona side by side");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        if (!actions.isEmpty()) {
            guarded(actions.get(0));
        }
        threads.forEach(this::join);
        rethrow();
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private synchronized void failed(Throwable e) {
        if (failure == null) {
            failure = e;
        } else {
            failure.addSuppressed(e);
        }
    }

    private void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void rethrow() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
