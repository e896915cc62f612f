package verona.internal.connection;

import verona.stanza.Element;

/** Stream errors of RFC 6120 §4.9. */
final class StreamErrors {

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-streams";

    private StreamErrors() {}

    static boolean is(Element element) {
        return element.is(Element.STREAMS, "error");
    }

    /** The element, which must not be one. */
    static Element refuse(Element element) {
        if (is(element)) {
            throw new ConnectionException(name(element), null);
        }
        return element;
    }

    /** What to call it. */
    static String name(Element error) {
        Element text = error.child(NAMESPACE, "text");
        return "stream error: " + condition(error) + (text == null ? "" : " (" + text.text() + ")");
    }

    static String condition(Element error) {
        return error.children().stream()
                .filter(child -> child.namespace().equals(NAMESPACE))
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse("undefined-condition");
    }
}
