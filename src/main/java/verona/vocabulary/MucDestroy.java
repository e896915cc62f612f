package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementBuilder;

/**
 * The destruction of a room, for {@link MucOwner#destroy} and {@link MucUser#destroy} (XEP-0045
 * §10.9).
 *
 * <pre>{@code
 * romeo.sends(iqSet("end1").to(room).with(Muc.owner().destroy(Muc.destroy().reason("Too late"))));
 * }</pre>
 */
public final class MucDestroy extends ElementBuilder<MucDestroy> {

    /** A destruction without reason and alternative room. */
    MucDestroy() {
        this(Element.of(MucUser.NAMESPACE, "destroy"));
    }

    private MucDestroy(Element destroy) {
        super(destroy);
    }

    @Override
    protected MucDestroy copy(Element destroy) {
        return new MucDestroy(destroy);
    }

    /** Sets the alternative room (XEP-0045 §10.9). */
    public MucDestroy alternative(CharSequence room) {
        return attribute("jid", room);
    }

    /** Sets the password of the alternative room (XEP-0045 §10.9). */
    public MucDestroy password(CharSequence password) {
        return singleLeaf("password", password);
    }

    /** Sets the reason (XEP-0045 §10.9). */
    public MucDestroy reason(CharSequence reason) {
        return singleLeaf("reason", reason);
    }
}
