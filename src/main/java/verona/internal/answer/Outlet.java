package verona.internal.answer;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Where canned answers are given: a server, or what stands between a program and its server. */
public interface Outlet {

    /**
     * Answers a test's question in order with the stanzas.
     *
     * @param settle runs before, on the test's thread
     */
    <T extends @Nullable Object> T ask(Runnable settle, Supplier<T> question);

    /**
     * Prepares a stanza, in order with the stanzas that come.
     *
     * @return sends it
     * @throws IllegalArgumentException if it can't be sent; the message says why
     */
    Runnable prepare(Element stanza);

    /** Has a task run when that time has passed, in order with the stanzas that come. */
    void after(Duration delay, Runnable task);
}
