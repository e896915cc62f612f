package verona.internal.server.embedded.federation;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.internal.server.embedded.stream.StreamHeader;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.Xml;

/** What streams between servers begin with: headers and features, RFC 6120 §4. */
final class Headers {

    static final String SERVER = "jabber:server";
    static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    private Headers() {}

    /** The header by which this server opens a stream. */
    static String initial(Pair pair) {
        return "<?xml version='1.0'?><stream:stream from='"
                + Xml.escape(pair.local())
                + "' to='"
                + Xml.escape(pair.remote())
                + "' version='1.0' xml:lang='en' xmlns='"
                + SERVER
                + "' xmlns:stream='"
                + Element.STREAMS
                + "'"
                + Dialback.DECLARATION
                + ">";
    }

    /** The header by which it answers one; the names are {@code ""} if they are not known. */
    static String response(Pair pair, String id) {
        String to = pair.remote().isEmpty() ? "" : " to='" + Xml.escape(pair.remote()) + "'";
        return StreamHeader.write(
                SERVER,
                pair.local(),
                id,
                to + " version='1.0' xml:lang='en'" + Dialback.DECLARATION);
    }

    /** The id of a stream that another server has answered. */
    static String response(OpeningTag tag) {
        String id = StreamHeader.read(tag, SERVER).attribute("id");
        if (id == null) {
            throw new StreamFailure(
                    StreamError.UNDEFINED_CONDITION, "the answer to a stream header needs an id");
        }
        return id;
    }

    /**
     * The domains that an element names, each in one attribute.
     *
     * @throws StreamFailure if an attribute is missing, or no domain (RFC 6120 §4.9.3.7)
     */
    static Pair pair(Element element, String local, String remote) {
        return new Pair(domain(element, local), domain(element, remote));
    }

    static String domain(Element element, String attribute) {
        String domain = Names.domain(element.attribute(attribute));
        if (domain == null) {
            throw new StreamFailure(
                    StreamError.IMPROPER_ADDRESSING,
                    "<" + element.name() + "/> needs a domain in '" + attribute + "'");
        }
        return domain;
    }

    static String features(@Nullable Element only) {
        return "<stream:features>" + (only == null ? "" : only.toXml()) + "</stream:features>";
    }

    /** RFC 6120 §5.4.1: nothing goes on without TLS. */
    static Element startTls() {
        return Elements.of(TLS, "starttls", Element.of(TLS, "required"));
    }

    static Element external() {
        return Elements.of(SASL, "mechanisms", Elements.text(SASL, "mechanism", "EXTERNAL"));
    }

    static boolean offersExternal(Element features) {
        Element mechanisms = features.child(SASL, "mechanisms");
        return mechanisms != null
                && mechanisms.children().stream().anyMatch(m -> m.text().equals("EXTERNAL"));
    }

    /** The name of a stream error, and its text. */
    static String condition(Element error) {
        return error.children().isEmpty() ? "an error" : error.children().get(0).name();
    }
}
