package verona.server.embedded;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.ServerClock;
import verona.server.RunningTest;
import verona.server.ServerException;

/**
 * The clock of an {@link EmbeddedServer}. All time stamps and expiry times of the server come from
 * it.
 *
 * <pre>{@code
 * server.clock().stop(Instant.parse("1597-01-30T20:00:00Z"));
 * server.clock().advance(Duration.ofHours(1));
 * }</pre>
 */
public final class EmbeddedClock {

    private final Controls controls;
    private final RunningTest test;

    EmbeddedClock(Controls controls, RunningTest test) {
        this.controls = controls;
        this.test = test;
    }

    /** The current time, in whole milliseconds. */
    public Instant now() {
        return controls.ask(() -> clock().now());
    }

    /** Stops the clock at that time. After that, only {@link #advance} changes it. */
    public void stop(Instant moment) {
        change(() -> clock().stop(moment));
    }

    /** Stops the clock at the current time. */
    public void stop() {
        change(() -> clock().stop(clock().now()));
    }

    /**
     * Stops the clock, and has it jump to the next moment at which the server has something to do,
     * each time that a step of the test waits and nothing is under way: a scenario with a timeout
     * of five minutes takes milliseconds.
     *
     * <pre>{@code
     * server.clock().automatic();
     * juliet.drops();
     * romeo.receives(presence().type("unavailable").from(juliet.fullJid())); // minutes later
     * }</pre>
     *
     * <p>Times that programs wait by themselves are not the server's. While other tests are played
     * in the same JVM it may take longer to see that a program waits.
     */
    public void automatic() {
        stop();
        test.movesClock(this::untilNext, this::moveOn);
    }

    private @Nullable Duration untilNext() {
        return controls.askAtOnce(
                () -> {
                    Instant next = controls.router().timers().next();
                    return next == null ? null : Duration.between(clock().now(), next);
                });
    }

    private void moveOn() {
        controls.tellAtOnce(
                () -> {
                    Instant next = controls.router().timers().next();
                    if (next != null && next.isAfter(clock().now())) {
                        clock().advance(Duration.between(clock().now(), next));
                    }
                    controls.router().timers().clockChanged();
                });
    }

    /** Starts a stopped clock again from its current time. */
    public void run() {
        change(() -> clock().run());
    }

    /**
     * Moves the clock forward, whether it is stopped or not. When this method returns, the server
     * has done everything that was due by the new time.
     *
     * <p>While a connection is {@linkplain EmbeddedStream#addLatency slow}, this does not wait
     * until the server has handled what the test's clients have sent, for that may be due only
     * then.
     *
     * @throws ServerException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new ServerException("the clock can't go back by " + duration.negated());
        }
        change(() -> clock().advance(duration));
    }

    /** What is due by then has been done when this returns. */
    private void change(Runnable change) {
        Runnable command =
                () -> {
                    change.run();
                    controls.router().timers().clockChanged();
                };
        if (controls.askAtOnce(controls.running()::isSlow)) {
            controls.tellAtOnce(command);
        } else {
            controls.tell(command);
        }
    }

    private ServerClock clock() {
        return controls.router().clock();
    }
}
