package verona.internal.server.embedded.archive;

import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.Role;
import verona.stanza.Element;

/** Who is behind the nick that a message in a room's archive is from, as it was then. */
public record Author(Jid jid, Affiliation affiliation, Role role) {

    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";

    /** The {@code x} element that names it by its full JID, XEP-0313 §6.1.2. */
    Element toElement() {
        Element item =
                Element.of(MUC_USER, "item")
                        .withAttribute("affiliation", affiliation.toString())
                        .withAttribute("role", role.toString())
                        .withAttribute("jid", jid);
        return Elements.of(MUC_USER, "x", item);
    }
}
