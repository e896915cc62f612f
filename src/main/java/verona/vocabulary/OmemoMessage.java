package verona.vocabulary;

import java.util.ArrayList;
import java.util.List;
import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A message that OMEMO has encrypted: {@code <encrypted xmlns='eu.siacs.conversations.axolotl'/>}
 * (XEP-0384 0.3.0 §4.5).
 *
 * <pre>{@code
 * Omemo.encrypted(27183).key(31415, "Zm9v").preKey(12321, "Zm9v").iv("YmFy").payload("YmF6")
 * }</pre>
 */
public final class OmemoMessage extends ElementPayload<OmemoMessage> {

    OmemoMessage(CharSequence sid) {
        this(element("encrypted").withChild(element("header").withAttribute("sid", sid)));
    }

    private OmemoMessage(Element encrypted) {
        super(encrypted);
    }

    private static Element element(String name) {
        return Element.of(Omemo.AXOLOTL, name);
    }

    @Override
    protected OmemoMessage copy(Element encrypted) {
        return new OmemoMessage(encrypted);
    }

    /**
     * Adds the key of the message for one device.
     *
     * @param rid the device's id
     * @param base64 the encrypted key
     */
    public OmemoMessage key(long rid, CharSequence base64) {
        return key(String.valueOf(rid), base64);
    }

    /** Adds the key of the message for one device, for {@code anyValue()}. */
    public OmemoMessage key(CharSequence rid, CharSequence base64) {
        return header(element("key").withAttribute("rid", rid).withAllText(base64));
    }

    /**
     * Adds the key of the message for one device with which there was no session yet.
     *
     * @param rid the device's id
     * @param base64 the encrypted key
     */
    public OmemoMessage preKey(long rid, CharSequence base64) {
        return preKey(String.valueOf(rid), base64);
    }

    /** Adds the key for a device with which there was no session, for {@code anyValue()}. */
    public OmemoMessage preKey(CharSequence rid, CharSequence base64) {
        return header(
                element("key")
                        .withAttribute("prekey", "true")
                        .withAttribute("rid", rid)
                        .withAllText(base64));
    }

    /** Adds the initialization vector, in Base64. */
    public OmemoMessage iv(CharSequence base64) {
        return header(element("iv").withAllText(base64));
    }

    private OmemoMessage header(Element child) {
        Element header = element().children().get(0).withChild(child);
        List<Object> parts = new ArrayList<>(element().content());
        parts.set(0, header);
        return copy(element().withContents(parts));
    }

    /** Sets the encrypted body, in Base64; without it, the message only transports keys. */
    public OmemoMessage payload(CharSequence base64) {
        return singleLeaf("payload", base64);
    }
}
