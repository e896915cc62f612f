package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * The keys of an {@link Omemo2Message} for one recipient's devices (XEP-0384 §5.5.3).
 *
 * <pre>{@code
 * Omemo.keys2(juliet.bareJid()).key(31415, "Zm9v").keyExchange(12321, "YmFy")
 * }</pre>
 */
public final class Omemo2Keys extends ElementPayload<Omemo2Keys> {

    Omemo2Keys(CharSequence jid) {
        this(Element.of(Omemo.OMEMO_2, "keys").withAttribute("jid", jid));
    }

    private Omemo2Keys(Element keys) {
        super(keys);
    }

    @Override
    protected Omemo2Keys copy(Element keys) {
        return new Omemo2Keys(keys);
    }

    /**
     * Adds the key for one device.
     *
     * @param rid the device's id
     * @param base64 the encrypted key
     */
    public Omemo2Keys key(long rid, CharSequence base64) {
        return key(String.valueOf(rid), base64);
    }

    /** Adds the key for one device, for {@code anyValue()}. */
    public Omemo2Keys key(CharSequence rid, CharSequence base64) {
        return child(keyFor(rid).withAllText(base64));
    }

    /**
     * Adds the key for one device with which there was no session yet.
     *
     * @param rid the device's id
     * @param base64 the encrypted key, and what begins the session
     */
    public Omemo2Keys keyExchange(long rid, CharSequence base64) {
        return keyExchange(String.valueOf(rid), base64);
    }

    /** Adds the key for a device with which there was no session, for {@code anyValue()}. */
    public Omemo2Keys keyExchange(CharSequence rid, CharSequence base64) {
        return child(keyFor(rid).withAttribute("kex", "true").withAllText(base64));
    }

    private static Element keyFor(CharSequence rid) {
        return Element.of(Omemo.OMEMO_2, "key").withAttribute("rid", rid);
    }
}
