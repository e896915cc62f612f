package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementBuilder;

/**
 * An invitation to a room, or its refusal, for {@link MucUser#invite} and {@link MucUser#decline}
 * (XEP-0045 §7.8.2).
 *
 * <pre>{@code
 * romeo.sends(message().to(room).with(Muc.user().invite(Muc.invite().to(juliet).reason("Come!"))));
 * }</pre>
 */
public final class MucInvite extends ElementBuilder<MucInvite> {

    /** An invitation without addresses and reason. */
    MucInvite() {
        this(Element.of(MucUser.NAMESPACE, "invite"));
    }

    private MucInvite(Element invite) {
        super(invite);
    }

    @Override
    protected MucInvite copy(Element invite) {
        return new MucInvite(invite);
    }

    /** Sets the invited user, or the user whose invitation is declined. */
    public MucInvite to(CharSequence jid) {
        return attribute("to", jid);
    }

    /** Sets the user who invites or declines; the room adds it. */
    public MucInvite from(CharSequence jid) {
        return attribute("from", jid);
    }

    /** Sets the reason (XEP-0045 §7.8.2). */
    public MucInvite reason(CharSequence reason) {
        return singleLeaf("reason", reason);
    }

    Element as(String name) {
        return element().withName(MucUser.NAMESPACE, name);
    }
}
