package verona.vocabulary;

import verona.stanza.Affiliation;
import verona.stanza.Element;
import verona.stanza.ElementBuilder;
import verona.stanza.Role;

/**
 * One user of a room: an item of {@link MucUser} or {@link MucAdmin} (XEP-0045 §7.2.2, §9).
 *
 * <pre>{@code
 * romeo.sends(iqSet("ban1").to(room)
 *         .with(Muc.admin().item(Muc.item().affiliation(outcast).jid(tybalt).reason("Fighting"))));
 * }</pre>
 */
public final class MucItem extends ElementBuilder<MucItem> {

    /** An item without attributes. */
    MucItem() {
        this(Element.of(MucUser.NAMESPACE, "item"));
    }

    private MucItem(Element item) {
        super(item);
    }

    @Override
    protected MucItem copy(Element item) {
        return new MucItem(item);
    }

    /** Sets the affiliation (XEP-0045 §5.2). */
    public MucItem affiliation(Affiliation affiliation) {
        return attribute("affiliation", affiliation.toString());
    }

    /** Sets the role (XEP-0045 §5.1). */
    public MucItem role(Role role) {
        return attribute("role", role.toString());
    }

    /** Sets the user's JID. */
    public MucItem jid(CharSequence jid) {
        return attribute("jid", jid);
    }

    /** Sets the user's nickname in the room; the new one when it changes (XEP-0045 §7.6). */
    public MucItem nick(CharSequence nick) {
        return attribute("nick", nick);
    }

    /** Sets the JID of the user who made the change (XEP-0045 §8.2). */
    public MucItem actor(CharSequence jid) {
        return single(actor().withAttribute("jid", jid));
    }

    /** Sets the nickname of the occupant who made the change (XEP-0045 §8.2). */
    public MucItem actorNick(CharSequence nick) {
        return single(actor().withAttribute("nick", nick));
    }

    /** Sets the reason of the change (XEP-0045 §8.2). */
    public MucItem reason(CharSequence reason) {
        return singleLeaf("reason", reason);
    }

    private Element actor() {
        Element said = element().child(MucUser.NAMESPACE, "actor");
        return said == null ? Element.of(MucUser.NAMESPACE, "actor") : said;
    }
}
