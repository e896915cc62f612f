package verona.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.match.Captures;
import verona.stanza.Element;

/**
 * A step that did not come true, with all that its message says.
 *
 * @param client the client's name
 * @param step the word of the step, {@code receives}
 * @param waited how long it waited
 * @param expected what it expected, in the order it was said
 * @param met which of these had come, by index
 * @param unread the stanzas that were unread when it gave up, oldest first
 * @param line what broke the client's line, null if it did not break
 * @param captures the captures at that moment
 * @param exchanges the last exchanges of all clients, in order of time
 */
public record StepFailure(
        String client,
        String step,
        Duration waited,
        List<Element> expected,
        List<Integer> met,
        List<Element> unread,
        @Nullable String line,
        Captures captures,
        List<Transcript.Entry> exchanges) {}
