package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Orders.always;
import static verona.Orders.together;
import static verona.Stanzas.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import verona.Client;
import verona.Interleavings;
import verona.Replay;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.server.embedded.EmbeddedServer;
import verona.vocabulary.Muc;

/** Scenarios whose orders differ. */
final class InterleavingsTestCases {

    private InterleavingsTestCases() {}

    /** What two send to a third. */
    abstract static class Messages {

        @Client XmppClient romeo;
        @Client XmppClient juliet;
        @Client XmppClient nurse;

        void say(XmppClient client, String text) {
            client.sends(chat().to(nurse.fullJid()).body(text));
        }

        void hear(String... texts) {
            for (String text : texts) {
                nurse.receivesNext(chat().body(text));
            }
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Passing extends Messages {

        @Interleavings
        void passes() {
            together(() -> say(romeo, "1"), () -> say(juliet, "2"));
            nurse.receivesAll(chat().body("1"), chat().body("2"));
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Failing extends Messages {

        @Interleavings
        void fails() {
            together(
                    () -> {
                        say(romeo, "1");
                        say(romeo, "2");
                    },
                    () -> {
                        say(juliet, "3");
                        say(juliet, "4");
                    });
            hear("1", "2", "3", "4");
        }
    }

    /** Six orders. */
    abstract static class ThreeTexts extends Messages {

        void sayThreeTexts() {
            together(() -> say(romeo, "1"), () -> say(juliet, "2"), () -> say(nurse, "3"));
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    @Execution(ExecutionMode.CONCURRENT)
    static final class SideBySide extends ThreeTexts {

        private static final AtomicInteger PLAYS = new AtomicInteger();
        private static final CyclicBarrier TWO = new CyclicBarrier(2);

        /** The first play is alone, and so is the one that is shown. */
        @Interleavings
        void playsTwoAtOnce() throws Exception {
            int play = PLAYS.incrementAndGet();
            if (play == 2 || play == 3) {
                TWO.await(10, TimeUnit.SECONDS);
            }
            sayThreeTexts();
        }
    }

    /** One that plays one after the other, whatever it shares. */
    abstract static class Alone extends ThreeTexts {

        static final AtomicBoolean PLAYING = new AtomicBoolean();

        @Interleavings
        void playsOneAtOnce() {
            assertThat(PLAYING.getAndSet(true)).isFalse();
            sayThreeTexts();
            PLAYING.set(false);
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class OnOneThread extends Alone {}

    @XmppTest(server = ServerKind.EMBEDDED)
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock("something")
    static final class Locking extends Alone {}

    @XmppTest(server = ServerKind.EMBEDDED)
    @Execution(ExecutionMode.CONCURRENT)
    static final class Sharing extends Alone {

        @Client static XmppClient peter;
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Replayed extends Messages {

        static final AtomicInteger PLAYS = new AtomicInteger();

        @Interleavings
        @Replay("2 part 2")
        void fails() {
            PLAYS.incrementAndGet();
            together(
                    () -> {
                        say(romeo, "1");
                        say(romeo, "2");
                    },
                    () -> say(juliet, "3"));
            hear("1", "2", "3");
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Misfit extends Messages {

        @Replay("1 part 3")
        void hasNoSuchPart() {
            together(() -> say(romeo, "1"), () -> say(juliet, "2"));
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Malformed extends Messages {

        @Replay("first juliet")
        void hasNoNumber() {
            say(romeo, "1");
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class AsWritten extends Messages {

        @Interleavings
        void fails() {
            together(() -> say(romeo, "1"), () -> say(juliet, "2"));
            hear("2", "1");
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Invariant {

        @Client XmppClient romeo;
        @Client XmppClient juliet;
        @Room XmppRoom room;

        @Interleavings
        void holdsNotWhileBothAreInside(EmbeddedServer server) {
            romeo.joins(room);
            always(() -> assertThat(server.room(room).occupants()).hasSizeLessThan(2));
            together(
                    () -> juliet.sends(presence().to(room.as("Juliet")).with(Muc.join())),
                    () -> romeo.sends(presence().to(room.as("Romeo")).type("unavailable")));
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED, unread = XmppTest.Unread.FAIL)
    static final class Unread extends Messages {

        @Interleavings
        void leavesOne() {
            together(() -> say(romeo, "1"), () -> say(juliet, "2"));
            nurse.receives(chat().body("1"));
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Lifecycle extends Messages {

        static final List<String> CALLS = new ArrayList<>();

        private final List<String> own = new ArrayList<>();

        @BeforeEach
        void begin() {
            CALLS.add("before");
        }

        @AfterEach
        void end() {
            CALLS.add("after");
        }

        @Interleavings
        void hasAnInstanceOfItsOwn() {
            CALLS.add("test");
            own.add("test");
            together(() -> say(romeo, "1"), () -> say(juliet, "2"));
            assertThat(own).hasSize(1);
        }

        @Nested
        class Inner {

            @Client XmppClient peter;

            @BeforeEach
            void beginInside() {
                CALLS.add("before inside");
            }

            @Interleavings
            void hasClientsOfBoth() {
                CALLS.add("test inside");
                together(() -> say(romeo, "1"), () -> say(peter, "2"));
            }
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static final class Parameters {

        @Interleavings
        void takesVeronasOnly(@Client XmppClient romeo, EmbeddedServer server) {
            romeo.sends(presence());
            assertThat(server.account(romeo.bareJid()).sessions()).hasSize(1);
        }
    }
}
