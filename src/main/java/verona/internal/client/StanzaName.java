package verona.internal.client;

import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.fault.Passage;
import verona.stanza.Element;

/**
 * What a stanza is called in a few words: {@code message}, {@code unavailable presence}, {@code
 * iq}.
 */
final class StanzaName {

    private StanzaName() {}

    /** With the other end: {@code message from juliet}, {@code presence}. */
    static String of(ScenarioEntity entity, Passage.Way way, Element stanza) {
        String other = stanza.attribute(way == Passage.Way.TO ? "from" : "to");
        return of(stanza)
                + (other == null ? "" : " " + way.opposite() + " " + nameOf(entity, other));
    }

    /** Who has that address. */
    static String nameOf(ScenarioEntity entity, String address) {
        try {
            return entity.scenario().nameOf(JidCreate.from(address).asBareJid());
        } catch (XmppStringprepException e) {
            return address;
        }
    }

    static String of(Element stanza) {
        String type = stanza.attribute("type");
        boolean says =
                type != null
                        && (stanza.name().equals("presence")
                                || type.equals("error")
                                || type.equals("result"));
        return says ? type + " " + stanza.name() : stanza.name();
    }
}
