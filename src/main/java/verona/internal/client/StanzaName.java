package verona.internal.client;

import verona.stanza.Element;

/**
 * What a stanza is called in a few words: {@code message}, {@code unavailable presence}, {@code
 * iq}.
 */
final class StanzaName {

    private StanzaName() {}

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
