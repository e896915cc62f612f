package verona.internal.server.embedded.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.stanza.Element;

/** An account's contacts. */
final class Roster {

    static final String NAMESPACE = "jabber:iq:roster";

    private final Map<BareJid, Contact> contacts = new LinkedHashMap<>();
    private int version;

    @Nullable Contact find(BareJid jid) {
        return contacts.get(jid);
    }

    Contact findOrAdd(BareJid jid) {
        return contacts.computeIfAbsent(jid, Contact::new);
    }

    void remove(Contact contact) {
        contacts.remove(contact.jid());
    }

    List<Contact> contacts() {
        return new ArrayList<>(contacts.values());
    }

    /** The contacts that the roster shows. */
    List<Element> items() {
        return contacts().stream().filter(Contact::isListed).map(Contact::toElement).toList();
    }

    /** Counts a change, RFC 6121 §2.6. */
    void changed() {
        version++;
    }

    /** A payload with those items, at the present version. */
    Element query(List<Element> items) {
        return Element.of(NAMESPACE, "query").withAttribute("ver", version()).withContents(items);
    }

    /** Counted as common servers do: the first change has the version that the beginning had. */
    String version() {
        return Integer.toString(Math.max(1, version));
    }

    /** Whether a client that has that version has all; what two rosters had tells nothing. */
    boolean isCurrent(@Nullable String known) {
        return version != 1 && version().equals(known);
    }
}
