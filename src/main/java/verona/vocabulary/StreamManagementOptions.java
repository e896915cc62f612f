package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * {@code <enable/>} or {@code <enabled/>} of stream management, with options (XEP-0198 §3, §5).
 *
 * <pre>{@code
 * romeo.sends(StreamElements.enable().resume())
 *         .receives(StreamElements.enabled().resume().id(capture("session")));
 * }</pre>
 */
public final class StreamManagementOptions extends ElementPayload<StreamManagementOptions> {

    StreamManagementOptions(String name) {
        this(Element.of(StreamElements.NAMESPACE, name));
    }

    private StreamManagementOptions(Element element) {
        super(element);
    }

    @Override
    protected StreamManagementOptions copy(Element element) {
        return new StreamManagementOptions(element);
    }

    /** Requests, or says, that the session can be resumed (XEP-0198 §5). */
    public StreamManagementOptions resume() {
        return attribute("resume", "true");
    }

    /** Sets the id of the session, which {@code <enabled/>} has (XEP-0198 §5). */
    public StreamManagementOptions id(CharSequence id) {
        return attribute("id", id);
    }

    /** Sets for how many seconds the session can be resumed (XEP-0198 §5). */
    public StreamManagementOptions max(long seconds) {
        return max(String.valueOf(seconds));
    }

    /** Sets for how many seconds the session can be resumed (XEP-0198 §5). */
    public StreamManagementOptions max(CharSequence seconds) {
        return attribute("max", seconds);
    }

    /** Sets the host and port where the session is resumed best (XEP-0198 §5). */
    public StreamManagementOptions location(CharSequence location) {
        return attribute("location", location);
    }
}
