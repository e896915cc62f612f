package verona.server.embedded.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.StreamError;
import verona.stanza.Element;
import verona.stanza.Xml;

/** The opening tags of a stream, RFC 6120 §4.7 and §4.8. */
final class StreamHeader {

    /** The server's own language, and that of whoever names none (RFC 6120 §4.7.4). */
    static final String LANGUAGE = "en";

    private StreamHeader() {}

    static String write(String domain) {
        return "<?xml version='1.0'?><stream:stream from='"
                + Xml.escape(domain)
                + "' id='"
                + UUID.randomUUID()
                + "' version='1.0' xml:lang='"
                + LANGUAGE
                + "' xmlns='jabber:client' xmlns:stream='"
                + Element.STREAMS
                + "'>";
    }

    /**
     * Checks what a client opened its stream with.
     *
     * @throws StreamFailure if the server can't go on with that
     */
    static void check(String tag, String domain) {
        Element header = Xml.readOpening(tag);
        require(
                header.is(Element.STREAMS, "stream") && hasContentNamespace(tag),
                StreamError.INVALID_NAMESPACE,
                "a client's stream is of http://etherx.jabber.org/streams and jabber:client");
        String to = header.attribute("to");
        require(domain.equalsIgnoreCase(to), StreamError.HOST_UNKNOWN, "this is " + domain);
        require(
                isVersionOne(header.attribute("version")),
                StreamError.UNSUPPORTED_VERSION,
                "this server speaks version 1.0");
    }

    /** The language of the stanzas that name none of their own (RFC 6120 §8.1.5). */
    static String language(String tag) {
        return Elements.attribute(Xml.readOpening(tag), Element.XML_LANG, LANGUAGE);
    }

    private static boolean hasContentNamespace(String tag) {
        int start = tag.indexOf("xmlns=");
        return start > 0
                && Character.isWhitespace(tag.charAt(start - 1))
                && tag.startsWith(Element.CLIENT, start + 7);
    }

    private static boolean isVersionOne(@Nullable String version) {
        return version != null && version.startsWith("1.");
    }

    private static void require(boolean condition, StreamError error, String text) {
        if (!condition) {
            throw new StreamFailure(error, text);
        }
    }
}
