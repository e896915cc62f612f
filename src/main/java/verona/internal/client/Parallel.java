package verona.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs several actions in parallel, and returns when all have ended. */
final class Parallel {

    private final Map<Integer, Throwable> failures = new TreeMap<>();

    private Parallel() {}

    /**
     * All are done even if one fails; then the failure of the first of them is thrown, the others
     * suppressed in it, and named by it if it is a step's.
     */
    static void run(List<Runnable> actions) {
        new Parallel().all(actions);
    }

    /** The same one after the other. */
    static void inTurn(List<Runnable> actions) {
        Parallel all = new Parallel();
        for (int i = 0; i < actions.size(); i++) {
            all.guarded(i, actions.get(i));
        }
        all.rethrow();
    }

    private void all(List<Runnable> actions) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < actions.size(); i++) {
            int number = i;
            Thread thread =
                    new Thread(() -> guarded(number, actions.get(number)), "verona parallel");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        if (!actions.isEmpty()) {
            guarded(0, actions.get(0));
        }
        for (Thread thread : threads) {
            join(thread);
        }
        rethrow();
    }

    private void guarded(int number, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            failed(number, e);
        }
    }

    private synchronized void failed(int number, Throwable e) {
        failures.put(number, e);
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
        if (failures.isEmpty()) {
            return;
        }
        Throwable failure = SimultaneousFailures.together(List.copyOf(failures.values()));
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }
}
