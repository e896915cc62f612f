package verona.vocabulary;

import java.util.ArrayList;
import java.util.List;
import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A message that OMEMO has encrypted: {@code <encrypted xmlns='urn:xmpp:omemo:2'/>} (XEP-0384
 * §5.5.3).
 *
 * <pre>{@code
 * Omemo.encrypted2(27183).keys(Omemo.keys2(juliet.bareJid()).key(31415, "Zm9v")).payload("YmFy")
 * }</pre>
 */
public final class Omemo2Message extends ElementPayload<Omemo2Message> {

    Omemo2Message(CharSequence sid) {
        this(
                Element.of(Omemo.OMEMO_2, "encrypted")
                        .withChild(Element.of(Omemo.OMEMO_2, "header").withAttribute("sid", sid)));
    }

    private Omemo2Message(Element encrypted) {
        super(encrypted);
    }

    @Override
    protected Omemo2Message copy(Element encrypted) {
        return new Omemo2Message(encrypted);
    }

    /** Adds the keys for one recipient's devices. */
    public Omemo2Message keys(Omemo2Keys keys) {
        Element header = element().children().get(0).withChild(keys.toElement());
        List<Object> parts = new ArrayList<>(element().content());
        parts.set(0, header);
        return copy(element().withContents(parts));
    }

    /** Sets the encrypted content, in Base64; without it, the message only transports keys. */
    public Omemo2Message payload(CharSequence base64) {
        return singleLeaf("payload", base64);
    }
}
