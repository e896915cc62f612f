package verona.internal.junit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.failure.StanzaSummary;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;

/**
 * A line on the terminal that says what a step waits for that has waited for a second. It is gone
 * when the step goes on. Where the output is no terminal there is no such line.
 */
final class LongWaits implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final long INTERVAL_MILLIS = 200;
    private static final int WIDTH = 79;

    private final List<Transcript> watched = new CopyOnWriteArrayList<>();
    private final Consumer<String> terminal;
    private String shown = "";
    private boolean closed;

    /**
     * Writes to that terminal when it is asked to look.
     *
     * @param terminal replaces what it shows by that text; {@code ""} for nothing
     */
    LongWaits(Consumer<String> terminal) {
        this.terminal = terminal;
    }

    /** Watches the steps of a scenario until its context ends, if there is a terminal. */
    static void watch(ExtensionContext context, Transcript transcript) {
        if (Console.isTerminal()) {
            LongWaits waits =
                    context.getRoot()
                            .getStore(Stores.NAMESPACE)
                            .getOrComputeIfAbsent(
                                    LongWaits.class, key -> started(), LongWaits.class);
            waits.add(transcript);
            context.getStore(Stores.NAMESPACE)
                    .put(transcript, new Watched(() -> waits.remove(transcript)));
        }
    }

    /** Closed when the context ends. */
    private record Watched(Runnable end)
            implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    private static LongWaits started() {
        LongWaits waits = new LongWaits(Console::show);
        Thread thread = new Thread(waits::lookAgainAndAgain, "verona-long-waits");
        thread.setDaemon(true);
        thread.start();
        return waits;
    }

    void add(Transcript transcript) {
        watched.add(transcript);
    }

    void remove(Transcript transcript) {
        watched.remove(transcript);
        look();
    }

    private synchronized void lookAgainAndAgain() {
        try {
            while (!closed) {
                look();
                wait(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows what waits now. */
    synchronized void look() {
        String text = watched.stream().flatMap(it -> line(it).stream()).findFirst().orElse("");
        if (!text.equals(shown)) {
            terminal.accept(text);
            shown = text;
        }
    }

    private static Optional<String> line(Transcript transcript) {
        return transcript.steps().stream()
                .filter(step -> step.state() == Step.State.RUNNING)
                .filter(step -> transcript.since(step).compareTo(LONG) >= 0)
                .reduce((earlier, later) -> later)
                .map(step -> line(step, transcript.since(step)));
    }

    private static String line(Step step, Duration waited) {
        String expected =
                step.expected().stream()
                        .filter(it -> it.arrived() == null)
                        .map(it -> StanzaSummary.of(it.expectation().element()))
                        .collect(Collectors.joining("; "));
        String text = step.client() + " " + step.verb() + ", for " + waited.toSeconds() + " s";
        String whole = expected.isEmpty() ? text : text + ": " + expected;
        // A line that is wider than the terminal can't be taken back.
        return whole.length() <= WIDTH ? whole : whole.substring(0, WIDTH - 1) + "…";
    }

    @Override
    public synchronized void close() {
        closed = true;
        watched.clear();
        look();
        notifyAll();
    }
}
