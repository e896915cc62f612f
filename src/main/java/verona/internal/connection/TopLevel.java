package verona.internal.connection;

import java.util.Set;
import verona.stanza.Element;

/** The top-level elements of a stream: which are stanzas, and which manage the stream. */
public final class TopLevel {

    /** The namespace of stream management, XEP-0198. */
    public static final String MANAGEMENT = "urn:xmpp:sm:3";

    private static final Set<String> STANZAS = Set.of("message", "presence", "iq");

    private TopLevel() {}

    /** Whether it is a stanza: a message, presence or IQ of {@code jabber:client} (RFC 6120 §8). */
    public static boolean isStanza(Element element) {
        return element.namespace().equals(Element.CLIENT) && isNameOfStanza(element.name());
    }

    static boolean isNameOfStanza(String name) {
        return STANZAS.contains(name);
    }

    /**
     * Whether it is meant to be no stanza: it has another namespace, and no name that looks like a
     * stanza in the wrong one.
     */
    public static boolean isOther(Element element) {
        return !element.namespace().equals(Element.CLIENT) && !isNameOfStanza(element.name());
    }

    /** Whether it is of stream management, and has that name. */
    public static boolean isManagement(Element element, String name) {
        return element.is(MANAGEMENT, name);
    }
}
