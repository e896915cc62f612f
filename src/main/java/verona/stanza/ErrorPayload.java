package verona.stanza;

import java.util.Locale;
import org.jivesoftware.smack.packet.StanzaError;

/**
 * The error that a stanza of type {@code error} carries (RFC 6120 §8.3.2).
 *
 * <p>As an expectation it fits errors of every type until {@link #type} says which: servers differ
 * in it. One that is sent needs a type.
 *
 * <pre>{@code
 * romeo.receives(message().error(stanzaError(forbidden).type(StanzaError.Type.AUTH)));
 * }</pre>
 */
public final class ErrorPayload extends ElementPayload<ErrorPayload> {

    /** The namespace of conditions and text, RFC 6120 §8.3.2. */
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** An error of that condition (RFC 6120 §8.3.3). */
    public ErrorPayload(StanzaError.Condition condition) {
        this(
                Element.of(Element.CLIENT, "error")
                        .withChild(Element.of(STANZAS, condition.toString())));
    }

    private ErrorPayload(Element error) {
        super(error);
    }

    @Override
    ErrorPayload copy(Element error) {
        return new ErrorPayload(error);
    }

    /** Sets what the sender should do about it (RFC 6120 §8.3.2). */
    public ErrorPayload type(StanzaError.Type type) {
        return attribute("type", type.name().toLowerCase(Locale.ROOT));
    }

    /** Sets the entity that found the error (RFC 6120 §8.3.2). */
    public ErrorPayload by(CharSequence jid) {
        return attribute("by", jid);
    }

    /** Adds what is said of the error (RFC 6120 §8.3.2). */
    public ErrorPayload text(CharSequence text) {
        return child(Element.of(STANZAS, "text").withAllText(text));
    }

    /** Adds a condition of the application's own (RFC 6120 §8.3.4). */
    public ErrorPayload application(Payload condition) {
        return child(condition.toElement());
    }
}
