package verona.vocabulary;

import verona.stanza.Affiliation;
import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Role;

/**
 * An admin's request to a room: {@code <query xmlns='http://jabber.org/protocol/muc#admin'/>}
 * (XEP-0045 §9).
 *
 * <pre>{@code
 * romeo.sends(iqSet("member1").to(room).with(Muc.admin().item(member, juliet.bareJid())));
 * romeo.sends(iqGet("list1").to(room).with(Muc.admin().item(member)));
 * }</pre>
 */
public final class MucAdmin extends ElementPayload<MucAdmin> {

    private static final String NAMESPACE = "http://jabber.org/protocol/muc#admin";

    /** A query without items. */
    MucAdmin() {
        this(Element.of(NAMESPACE, "query"));
    }

    private MucAdmin(Element query) {
        super(query);
    }

    @Override
    protected MucAdmin copy(Element query) {
        return new MucAdmin(query);
    }

    /** Requests the list of users with that affiliation (XEP-0045 §9.5). */
    public MucAdmin item(Affiliation affiliation) {
        return item(new MucItem().affiliation(affiliation));
    }

    /** Requests the list of occupants with that role (XEP-0045 §9.8). */
    public MucAdmin item(Role role) {
        return item(new MucItem().role(role));
    }

    /** Sets a user's affiliation (XEP-0045 §9.3); in an answer, an entry of the list. */
    public MucAdmin item(Affiliation affiliation, CharSequence jid) {
        return item(new MucItem().affiliation(affiliation).jid(jid));
    }

    /**
     * Sets an occupant's role (XEP-0045 §9.6), {@code none} to kick it (§8.2); in an answer, an
     * entry of the list.
     */
    public MucAdmin item(Role role, CharSequence nick) {
        return item(new MucItem().role(role).nick(nick));
    }

    /**
     * Adds an item: {@code Muc.admin().item(Muc.item().role(noRole).nick("Ty").reason("Out!"))}.
     */
    public MucAdmin item(MucItem item) {
        return part(item);
    }
}
