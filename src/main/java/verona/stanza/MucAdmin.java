package verona.stanza;

/**
 * What admins ask of a room: {@code <query xmlns='http://jabber.org/protocol/muc#admin'/>}
 * (XEP-0045 §9).
 *
 * <pre>{@code
 * romeo.sends(iqSet("member1").to(room).with(mucAdmin().item(member, juliet.bareJid())));
 * romeo.sends(iqGet("list1").to(room).with(mucAdmin().item(member)));
 * }</pre>
 */
public final class MucAdmin extends ElementPayload<MucAdmin> {

    private static final String NAMESPACE = "http://jabber.org/protocol/muc#admin";

    /** A query without items. */
    public MucAdmin() {
        this(Element.of(NAMESPACE, "query"));
    }

    private MucAdmin(Element query) {
        super(query);
    }

    @Override
    MucAdmin copy(Element query) {
        return new MucAdmin(query);
    }

    /** Asks for the list of those who have that affiliation (XEP-0045 §9.5). */
    public MucAdmin item(Affiliation affiliation) {
        return item(new MucItem().affiliation(affiliation));
    }

    /** Asks for the list of those who have that role (XEP-0045 §9.8). */
    public MucAdmin item(Role role) {
        return item(new MucItem().role(role));
    }

    /** Gives a user an affiliation, or says who has it (XEP-0045 §9.3). */
    public MucAdmin item(Affiliation affiliation, CharSequence jid) {
        return item(new MucItem().affiliation(affiliation).jid(jid));
    }

    /** Gives an occupant a role, or says who has it (XEP-0045 §9.6); {@code none} kicks (§8.2). */
    public MucAdmin item(Role role, CharSequence nick) {
        return item(new MucItem().role(role).nick(nick));
    }

    /** Adds an item: {@code mucAdmin().item(mucItem().role(noRole).nick("Ty").reason("Out!"))}. */
    public MucAdmin item(MucItem item) {
        return child(item.in(NAMESPACE));
    }
}
