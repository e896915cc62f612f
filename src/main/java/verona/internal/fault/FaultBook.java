package verona.internal.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The faults that one test has injected. Safe for use by several threads. */
public final class FaultBook {

    private final List<Injected> injected = new ArrayList<>();
    private final List<Runnable> paces = new ArrayList<>();

    synchronized void add(Injected fault) {
        injected.add(fault);
    }

    /**
     * The test has changed the pace of a connection.
     *
     * @param reset undoes that; it may be done already
     */
    public synchronized void paced(Runnable reset) {
        paces.add(reset);
    }

    /** Undoes what the test has done to the pace of connections. */
    public synchronized void resetPaces() {
        for (Runnable reset : paces) {
            reset.run();
        }
        paces.clear();
    }

    /** Whether a fault waits for its stanza, or one of the test's functions has failed. */
    public synchronized boolean hasMissed() {
        for (Injected each : injected) {
            if (each.isWaiting() || each.failure() != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks that each fault has struck. They are reported once.
     *
     * @throws AssertionError if one has not
     */
    public synchronized void check() {
        List<Injected> all = List.copyOf(injected);
        injected.clear();
        all.stream()
                .map(Injected::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(FaultBook::fail);
        List<Injected> missed = all.stream().filter(Injected::isWaiting).toList();
        String text = missed.isEmpty() ? "" : text(missed);
        all.forEach(Injected::end);
        if (!missed.isEmpty()) {
            throw new AssertionError(text);
        }
    }

    private static void fail(Throwable e) {
        throw new AssertionError("a function that a fault calls has failed: " + e, e);
    }

    private static String text(List<Injected> missed) {
        return (missed.size() == 1
                        ? "a fault has never struck: let what it waits for happen, or release it"
                        : missed.size()
                                + " faults have never struck: let what they wait for happen,"
                                + " or release them")
                + "\n  "
                + missed.stream().map(Injected::report).collect(Collectors.joining("\n  "));
    }

    /** The test has ended: its faults do not strike any more. */
    public synchronized void close() {
        for (Injected each : injected) {
            each.end();
        }
        injected.clear();
    }
}
