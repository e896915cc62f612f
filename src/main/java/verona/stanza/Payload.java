package verona.stanza;

/**
 * What a stanza carries: an extension element (RFC 6120 §8.4) as a test writes it.
 *
 * <p>The vocabularies ({@link MucUser}, {@link DataForm} …) are payloads, and so is any {@link
 * Element}. A payload is immutable, and may hold {@code ${…}} placeholders.
 *
 * <pre>{@code
 * romeo.receives(message().with(mucUser().status(104)));
 * }</pre>
 */
@FunctionalInterface
public interface Payload {

    /** The payload as data. */
    Element toElement();

    /**
     * This payload, matched strictly with all below it: the same attributes, the same children in
     * the same order, the same text, and nothing more.
     */
    default Payload exactly() {
        return toElement().exactly();
    }
}
