package verona.internal.client;

import verona.stanza.Xml;

/** A ping's text (XEP-0199). */
final class Ping {

    private Ping() {}

    static String of(String id, CharSequence to) {
        return of(id, to, "");
    }

    static String of(String id, CharSequence to, CharSequence from) {
        return "<iq type='get' id='"
                + id
                + "' to='"
                + Xml.escape(to)
                + (from.isEmpty() ? "" : "' from='" + Xml.escape(from))
                + "'><ping xmlns='urn:xmpp:ping'/></iq>";
    }
}
