package verona.internal.script.record;

import verona.stanza.Element;
import verona.stanza.ValuePattern;

/**
 * What is each server's own choice in what it says, and means nothing to who reads it. A recording
 * expects none of it, or any: it is to pass on other servers, too.
 */
final class ServersOwn {

    private static final String ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final String ROSTER = "jabber:iq:roster";

    private ServersOwn() {}

    /** A stanza as it is expected. */
    static Element generalize(Element stanza) {
        return stanza.withContents(
                stanza.content().stream()
                        .map(part -> part instanceof Element child ? child(child) : part)
                        .toList());
    }

    private static Element child(Element child) {
        if (child.is(Element.CLIENT, "error")) {
            return error(child);
        }
        // RFC 6121 §2.6.1: to all but the server that has made it, a version has no meaning.
        return child.is(ROSTER, "query") && child.attribute("ver") != null
                ? child.withAttribute("ver", ValuePattern.ANY)
                : child;
    }

    /** RFC 6120 §8.3.2: the text is for people, and who has made an error may say so. */
    private static Element error(Element error) {
        return error.withAttribute("by", null)
                .withContents(
                        error.content().stream()
                                .filter(part -> !(part instanceof Element child && isText(child)))
                                .toList());
    }

    private static boolean isText(Element child) {
        return child.is(ERRORS, "text");
    }
}
