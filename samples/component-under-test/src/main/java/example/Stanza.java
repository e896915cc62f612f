package example;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an echo has to know of a stanza.
 *
 * @param body the text of a message, "" where there is none
 * @param query the namespace of what an IQ asks for
 */
record Stanza(
        String name, String type, String id, String from, String to, String body, String query) {

    private static final String INFO = "http://jabber.org/protocol/disco#info";

    /** The component's own protocol: how deep its cave is. */
    private static final String CAVE = "urn:example:cave";

    /** Reads the stanza that the reader is at the beginning of, to its end. */
    static Stanza read(XMLStreamReader in) throws XMLStreamException {
        String name = in.getLocalName();
        String type = attribute(in, "type");
        String id = attribute(in, "id");
        String from = attribute(in, "from");
        String to = attribute(in, "to");
        String body = "";
        String query = "";
        while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
            if (in.getLocalName().equals("body")) {
                body = in.getElementText();
            } else {
                query = in.getNamespaceURI();
                skip(in);
            }
        }
        return new Stanza(name, type, id, from, to, body, query);
    }

    private static String attribute(XMLStreamReader in, String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (in.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** What is to be said to it, "" for nothing. */
    String answer() {
        if (name.equals("message") && type.equals("chat") && !body.isEmpty()) {
            return reply("message", "chat", "<body>" + Xml.escape(body) + "</body>");
        }
        if (!name.equals("iq") || !(type.equals("get") || type.equals("set"))) {
            return "";
        }
        return switch (type.equals("get") ? query : "") {
            case INFO -> reply("iq", "result", info());
            case CAVE -> reply("iq", "result", "<depth xmlns='" + CAVE + "' metres='12'/>");
            default -> reply("iq", "error", unavailable());
        };
    }

    private String reply(String element, String replyType, String content) {
        return String.format(
                "<%s type='%s' id='%s' from='%s' to='%s'>%s</%s>",
                element,
                replyType,
                Xml.escape(id),
                Xml.escape(to),
                Xml.escape(from),
                content,
                element);
    }

    private static String info() {
        return "<query xmlns='"
                + INFO
                + "'><identity category='client' type='bot' name='Echo'/><feature var='"
                + INFO
                + "'/><feature var='"
                + CAVE
                + "'/></query>";
    }

    private static String unavailable() {
        return "<error type='cancel'>"
                + "<service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
    }
}
