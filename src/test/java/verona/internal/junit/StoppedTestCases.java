package verona.internal.junit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Tests that are stopped, in every way, while a step waits for what never comes. */
@XmppTest(timeout = "60m")
class StoppedTestCases {

    /** JUnit's thread does not wait for one of its own: the step must have begun by then. */
    private static final int MILLIS = 500;

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    /** So that in the tests all classes are loaded. */
    @BeforeEach
    void isAvailable() {
        juliet.sends(presence()).receives(presence());
    }

    @Test
    @Timeout(value = 10, unit = MILLISECONDS, threadMode = ThreadMode.SAME_THREAD)
    void inTheSameThread() {
        juliet.receives(chat().body("Good morrow"));
    }

    @Test
    @Timeout(value = MILLIS, unit = MILLISECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void inASeparateThread() {
        juliet.receives(chat().body("Good morrow"));
    }

    @Test
    void byAnAssertion() {
        assertTimeoutPreemptively(
                Duration.ofMillis(MILLIS), () -> juliet.receives(chat().body("Good morrow")));
    }

    @Test
    void byItself() {
        Thread.currentThread().interrupt();
        juliet.receives(chat().body("Good morrow"));
    }

    @Test
    void whileAnotherThreadWaits() {
        Thread nurse = new Thread(() -> juliet.receives(chat().body("Good morrow")));
        nurse.setDaemon(true);
        nurse.setUncaughtExceptionHandler((thread, thrown) -> {}); // The test has failed already.
        nurse.start();
        while (nurse.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        throw new IllegalStateException("the test has failed by itself");
    }
}
