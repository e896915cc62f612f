package verona.stanza;

/**
 * Who invites whom and why, in {@link MucUser#invite} and {@link MucUser#decline} (XEP-0045
 * §7.8.2).
 *
 * <pre>{@code
 * romeo.sends(message().to(room).with(mucUser().invite(mucInvite().to(juliet).reason("Come!"))));
 * }</pre>
 */
public final class MucInvite extends ElementBuilder<MucInvite> {

    /** An invitation that says nothing yet. */
    public MucInvite() {
        this(Element.of(MucUser.NAMESPACE, "invite"));
    }

    private MucInvite(Element invite) {
        super(invite);
    }

    @Override
    MucInvite copy(Element invite) {
        return new MucInvite(invite);
    }

    /** Sets who is invited, or whose invitation is declined. */
    public MucInvite to(CharSequence jid) {
        return attribute("to", jid);
    }

    /** Sets who invites, or declines; the room adds it. */
    public MucInvite from(CharSequence jid) {
        return attribute("from", jid);
    }

    /** Sets why. */
    public MucInvite reason(CharSequence reason) {
        return singleLeaf("reason", reason);
    }

    Element as(String name) {
        return element().withName(MucUser.NAMESPACE, name);
    }
}
