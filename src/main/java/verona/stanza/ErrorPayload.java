package verona.stanza;

import java.util.Locale;
import org.jivesoftware.smack.packet.StanzaError;

/**
 * The {@code <error/>} of a stanza of type {@code error} (RFC 6120 §8.3.2).
 *
 * <p>In an expectation, it matches errors of every type unless {@link #type} is called, because
 * servers choose different types. An error that is sent needs a type.
 *
 * <pre>{@code
 * romeo.receives(message().error(stanzaError(forbidden).type(StanzaError.Type.AUTH)));
 * }</pre>
 */
public final class ErrorPayload extends ElementPayload<ErrorPayload> {

    /** The namespace of conditions and text, RFC 6120 §8.3.2. */
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** An error with that condition (RFC 6120 §8.3.3). */
    public ErrorPayload(StanzaError.Condition condition) {
        this(
                Element.of(Element.CLIENT, "error")
                        .withChild(Element.of(STANZAS, condition.toString())));
    }

    private ErrorPayload(Element error) {
        super(error);
    }

    @Override
    protected ErrorPayload copy(Element error) {
        return new ErrorPayload(error);
    }

    /** Sets the error type (RFC 6120 §8.3.2). */
    public ErrorPayload type(StanzaError.Type type) {
        return attribute("type", type.name().toLowerCase(Locale.ROOT));
    }

    /** Sets the entity that reports the error (RFC 6120 §8.3.1). */
    public ErrorPayload by(CharSequence jid) {
        return attribute("by", jid);
    }

    /** Adds a description of the error (RFC 6120 §8.3.2). */
    public ErrorPayload text(CharSequence text) {
        return child(Element.of(STANZAS, "text").withAllText(text));
    }

    /** Adds an application-specific condition (RFC 6120 §8.3.4). */
    public ErrorPayload application(Payload condition) {
        return child(condition.toElement());
    }
}
