package verona.server;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/**
 * A test that plays its clients on a server, as far as the server has to know it. The JUnit
 * extension implements it; other code that plays scenarios may do so, too.
 */
public interface RunningTest {

    /**
     * Waits until the server has handled what the test's clients have sent. It runs before each
     * call of the test.
     */
    void settle();

    /** What placeholders in the test's XML stand for. */
    Placeholders placeholders();

    /**
     * Whether the sender of a stanza is one of the test's clients or components. Canned answers of
     * other tests do not apply to it.
     *
     * @param address a client's full JID, or any address at a component's domain
     */
    boolean isSender(String address);

    /**
     * Something that the server keeps has another value now. It is called on the server's thread,
     * and must neither wait nor throw. A test that reports nothing need not do anything.
     *
     * @param what {@code roster}, {@code occupants} or {@code archive}
     * @param owner the bare JID of the account or the room
     * @param key which contact, occupant or message it is
     * @param value null if it is no more
     */
    default void changed(String what, String owner, String key, @Nullable String value) {}

    /**
     * The server's clock moves only when the test and its programs wait, and nothing is under way.
     * A test that knows no such moments need not do anything: then the clock stands still.
     *
     * @param due how long it is until the next thing is due, null if nothing is; any thread may ask
     * @param move moves the clock on to that moment, and returns when that has happened
     */
    default void movesClock(Supplier<@Nullable Duration> due, Runnable move) {}

    /** Whether a stanza is one that the test itself does not send, and that keeps its order. */
    boolean isBarrier(Element stanza);
}
