package verona.internal.server.embedded.muc;

import java.util.List;
import java.util.Set;
import verona.stanza.Element;

/** The namespaces of XEP-0045. */
final class Muc {

    static final String JOIN = "http://jabber.org/protocol/muc";
    static final String USER = JOIN + "#user";
    static final String ADMIN = JOIN + "#admin";
    static final String OWNER = JOIN + "#owner";
    static final String CONFIG = JOIN + "#roomconfig";

    /** What only a room says: §17.3, XEP-0421 §3, XEP-0317 §3. */
    private static final Set<String> RESERVED =
            Set.of(JOIN, USER, OccupantIds.NAMESPACE, "urn:xmpp:hats:0");

    private Muc() {}

    /** A stanza's content without what an occupant must not say of itself. */
    static List<Element> content(Element stanza) {
        return stanza.children().stream()
                .filter(child -> !RESERVED.contains(child.namespace()))
                .toList();
    }
}
