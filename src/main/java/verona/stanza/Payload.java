package verona.stanza;

/**
 * An extension element of a stanza (RFC 6120 §8.4), as a test writes it.
 *
 * <p>The typed payloads of {@code verona.vocabulary} and {@link Element} implement it. A payload is
 * immutable. Text in it is literal, also {@code ${…}}.
 *
 * <pre>{@code
 * romeo.receives(message().with(Muc.user().status(104)));
 * }</pre>
 */
@FunctionalInterface
public interface Payload {

    /** The payload as an element. */
    Element toElement();

    /**
     * This payload, matched strictly with all its descendants: the same attributes, the same
     * children in the same order, the same text, and nothing else.
     */
    default Payload exactly() {
        return toElement().exactly();
    }
}
