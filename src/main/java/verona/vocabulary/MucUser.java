package verona.vocabulary;

import verona.stanza.Affiliation;
import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Role;

/**
 * A room's information on its users, and invitations: {@code <x
 * xmlns='http://jabber.org/protocol/muc#user'/>} (XEP-0045 §7).
 *
 * <pre>{@code
 * romeo.receives(presence().from(room.as("Romeo"))
 *         .with(Muc.user().status(110).item(owner, moderator, romeo.fullJid())));
 * }</pre>
 */
public final class MucUser extends ElementPayload<MucUser> {

    static final String NAMESPACE = "http://jabber.org/protocol/muc#user";

    /** A payload without items and status codes. */
    MucUser() {
        this(Element.of(NAMESPACE, "x"));
    }

    private MucUser(Element x) {
        super(x);
    }

    @Override
    protected MucUser copy(Element x) {
        return new MucUser(x);
    }

    /** Adds a status code: 110 for the user's own presence, 201 for a new room (XEP-0045 §16.6). */
    public MucUser status(int code) {
        return child(Element.of(NAMESPACE, "status").withAttribute("code", String.valueOf(code)));
    }

    /** Adds an item with that affiliation. */
    public MucUser item(Affiliation affiliation) {
        return item(new MucItem().affiliation(affiliation));
    }

    /** Adds an item with that affiliation and JID. */
    public MucUser item(Affiliation affiliation, CharSequence jid) {
        return item(new MucItem().affiliation(affiliation).jid(jid));
    }

    /** Adds an item with that affiliation and role. */
    public MucUser item(Affiliation affiliation, Role role) {
        return item(new MucItem().affiliation(affiliation).role(role));
    }

    /** Adds an item with that affiliation, role and JID. */
    public MucUser item(Affiliation affiliation, Role role, CharSequence jid) {
        return item(new MucItem().affiliation(affiliation).role(role).jid(jid));
    }

    /** Adds an item: {@code Muc.user().item(Muc.item().affiliation(member).nick("Jule"))}. */
    public MucUser item(MucItem item) {
        return part(item);
    }

    /** Adds an invitation (XEP-0045 §7.8.2): {@code Muc.user().invite(Muc.invite().to(juliet))}. */
    public MucUser invite(MucInvite invite) {
        return child(invite.as("invite"));
    }

    /** Adds the refusal of an invitation (XEP-0045 §7.8.2). */
    public MucUser decline(MucInvite decline) {
        return child(decline.as("decline"));
    }

    /** Sets the room's password, as part of an invitation (XEP-0045 §7.8.2). */
    public MucUser password(CharSequence password) {
        return singleLeaf("password", password);
    }

    /** Adds the destruction of the room (XEP-0045 §10.9). */
    public MucUser destroy(MucDestroy destroy) {
        return part(destroy);
    }
}
