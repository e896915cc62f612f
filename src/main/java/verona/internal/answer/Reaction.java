package verona.internal.answer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Captures;
import verona.stanza.Element;

/**
 * What happens to a request.
 *
 * @param delay how much later
 * @param answering what is sent; null if the request goes on to where it is addressed
 */
record Reaction(Duration delay, @Nullable Answering answering) {

    /** What is sent for a request; it may be a function of the test's, which throws anything. */
    @FunctionalInterface
    interface Answering {

        List<Element> answers(Request request, Captures captures);
    }
}
