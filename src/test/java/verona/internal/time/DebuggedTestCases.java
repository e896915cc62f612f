package verona.internal.time;

import static verona.Stanzas.chat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** What is debugged: each test takes longer than its timeout if a breakpoint holds it. */
@XmppTest
class DebuggedTestCases {

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** A breakpoint here suspends all threads. */
    static void suspendAll() {}

    /** A breakpoint here suspends the thread that comes by. */
    static void suspendThread() {}

    @Test
    void waitsForWhoeverIsHeldWithAll(@Client XmppClient romeo, @Client XmppClient juliet) {
        Thread test = Thread.currentThread();
        Thread other =
                new Thread(
                        () -> {
                            awaitWaiting(test);
                            suspendAll();
                            juliet.sends(chat().to(romeo.fullJid()).body("Good morrow"));
                        });
        other.start();
        romeo.within(TIMEOUT).receives(chat().body("Good morrow"));
    }

    @Test
    void waitsForWhoeverIsHeldAlone(@Client XmppClient romeo, @Client XmppClient juliet) {
        Thread test = Thread.currentThread();
        Thread other =
                new Thread(
                        () -> {
                            awaitWaiting(test);
                            suspendThread();
                            juliet.sends(chat().to(romeo.fullJid()).body("Good night"));
                        });
        other.start();
        romeo.within(TIMEOUT).receives(chat().body("Good night"));
    }

    @Test
    void isHeldItself(@Client XmppClient romeo) {
        AtomicInteger asked = new AtomicInteger();
        romeo.within(TIMEOUT)
                .eventually(
                        () -> {
                            if (asked.getAndIncrement() == 0) {
                                suspendThread();
                            }
                            return asked.get() > 1;
                        });
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
