package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * An owner's request to a room: {@code <query xmlns='http://jabber.org/protocol/muc#owner'/>}
 * (XEP-0045 §10).
 *
 * <pre>{@code
 * romeo.sends(iqGet("form1").to(room).with(Muc.owner()));
 * romeo.sends(iqSet("end1").to(room).with(Muc.owner().destroy()));
 * }</pre>
 */
public final class MucOwner extends ElementPayload<MucOwner> {

    static final String NAMESPACE = "http://jabber.org/protocol/muc#owner";

    /** A query without content, which requests the configuration form (XEP-0045 §10.2). */
    MucOwner() {
        this(Element.of(NAMESPACE, "query"));
    }

    private MucOwner(Element query) {
        super(query);
    }

    @Override
    protected MucOwner copy(Element query) {
        return new MucOwner(query);
    }

    /** Adds a configuration form (XEP-0045 §10.2). To submit one, {@link RoomConfig} is shorter. */
    public MucOwner form(DataForm form) {
        return child(form.toElement());
    }

    /** Destroys the room (XEP-0045 §10.9). */
    public MucOwner destroy() {
        return destroy(new MucDestroy());
    }

    /** Destroys the room, with a reason or an alternative room (XEP-0045 §10.9). */
    public MucOwner destroy(MucDestroy destroy) {
        return part(destroy);
    }
}
