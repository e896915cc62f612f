package verona.internal.failure;

import org.jspecify.annotations.Nullable;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** Reads what a client has sent. */
final class SentStanza {

    private SentStanza() {}

    /** The stanza of an entry; null where nothing was sent, or what was sent is not one stanza. */
    static @Nullable Element of(Entry entry) {
        if (entry.kind() != Transcript.Kind.SENT) {
            return null;
        }
        try {
            return Xml.read(entry.text());
        } catch (XmlException notOneStanza) {
            return null;
        }
    }

    /** The stanza without sender and receiver, which the server may fill in. */
    static Element withoutAddresses(Element stanza) {
        return stanza.withAttribute("from", null).withAttribute("to", null);
    }
}
