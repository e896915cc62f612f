package verona.vocabulary;

import verona.stanza.Element;

/**
 * The envelopes of OMEMO, as servers, bots and other devices see them (XEP-0384). Verona encrypts
 * nothing: keys and payloads are the texts that a test gives.
 *
 * <pre>{@code
 * romeo.sends(chat().to(juliet.bareJid())
 *         .with(Omemo.encrypted(27183).key(31415, "Zm9v").iv("YmFy").payload("YmF6"))
 *         .with(Delivery.store()));
 * }</pre>
 *
 * <p>Most clients use the version 0.3 of XEP-0384. Its methods have no number in their names, and
 * those of the current version have the number of its namespace, 2.
 */
public final class Omemo {

    static final String AXOLOTL = "eu.siacs.conversations.axolotl";
    static final String OMEMO_2 = "urn:xmpp:omemo:2";

    private Omemo() {}

    /** An encrypted message of the device with that id (XEP-0384 0.3.0 §4.5). */
    public static OmemoMessage encrypted(long sid) {
        return encrypted(String.valueOf(sid));
    }

    /** An encrypted message of the device with that id, for {@code anyValue()}. */
    public static OmemoMessage encrypted(CharSequence sid) {
        return new OmemoMessage(sid);
    }

    /** The ids of an account's devices, the item of a PEP node (XEP-0384 0.3.0 §4.3). */
    public static Element list(CharSequence... deviceIds) {
        return devices(Element.of(AXOLOTL, "list"), deviceIds);
    }

    /** An encrypted message of the device with that id (XEP-0384 §5.5.3). */
    public static Omemo2Message encrypted2(long sid) {
        return encrypted2(String.valueOf(sid));
    }

    /**
     * An encrypted message of the device with that id (XEP-0384 §5.5.3), for {@code anyValue()}.
     */
    public static Omemo2Message encrypted2(CharSequence sid) {
        return new Omemo2Message(sid);
    }

    /** The keys of a message for one recipient's devices (XEP-0384 §5.5.3). */
    public static Omemo2Keys keys2(CharSequence jid) {
        return new Omemo2Keys(jid);
    }

    /** The ids of an account's devices, the item of a PEP node (XEP-0384 §5.3.1). */
    public static Element devices2(CharSequence... deviceIds) {
        return devices(Element.of(OMEMO_2, "devices"), deviceIds);
    }

    private static Element devices(Element list, CharSequence... ids) {
        Element devices = list;
        for (CharSequence id : ids) {
            devices =
                    devices.withChild(
                            Element.of(list.namespace(), "device").withAttribute("id", id));
        }
        return devices;
    }
}
