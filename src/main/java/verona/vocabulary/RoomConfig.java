package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.Payload;

/**
 * A room's configuration, submitted by its owner (XEP-0045 §10.1.3). Without fields, it accepts the
 * default configuration (§10.1.2).
 *
 * <pre>{@code
 * romeo.sends(iqSet("config1").to(room)
 *         .with(Muc.config().field("muc#roomconfig_persistentroom", "1")));
 * }</pre>
 */
public final class RoomConfig implements Payload {

    private final DataForm form;

    /** A configuration without fields. */
    RoomConfig() {
        this(DataForm.submit().formType("http://jabber.org/protocol/muc#roomconfig"));
    }

    private RoomConfig(DataForm form) {
        this.form = form;
    }

    /** Adds a field with its values: {@code field("muc#roomconfig_whois", "anyone")}. */
    public RoomConfig field(CharSequence name, CharSequence... values) {
        return new RoomConfig(form.field(name, values));
    }

    @Override
    public Element toElement() {
        return new MucOwner().form(form).toElement();
    }

    /** The same as the XML of {@link #toElement()}. */
    @Override
    public String toString() {
        return toElement().toXml();
    }
}
