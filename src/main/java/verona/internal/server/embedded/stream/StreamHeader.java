package verona.internal.server.embedded.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StreamError;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.Xml;

/** The opening tags of a stream, RFC 6120 §4.7 and §4.8. */
public final class StreamHeader {

    /** The server's own language, and that of whoever names none (RFC 6120 §4.7.4). */
    static final String LANGUAGE = "en";

    private StreamHeader() {}

    /** The server's, to somebody or to {@code ""}. */
    static String write(String domain, String peer) {
        String to = peer.isEmpty() ? "" : " to='" + Xml.escape(peer) + "'";
        return write(
                Element.CLIENT,
                domain,
                UUID.randomUUID().toString(),
                to + " version='1.0' xml:lang='" + LANGUAGE + "'");
    }

    /** RFC 6120 §4.7.2: the bare JID that a client says it has, {@code ""} where it says none. */
    static String peer(OpeningTag tag) {
        try {
            String from = Elements.attribute(tag.element(), "from", "");
            return from.isEmpty() ? "" : Jids.from(from).asBareJid().toString();
        } catch (XmppStringprepException e) {
            return "";
        }
    }

    /**
     * An opening tag.
     *
     * @param content the namespace of what goes over the stream
     * @param more further attributes
     */
    public static String write(String content, String from, String id, String more) {
        return "<?xml version='1.0'?><stream:stream from='"
                + Xml.escape(from)
                + "' id='"
                + id
                + "'"
                + more
                + " xmlns='"
                + content
                + "' xmlns:stream='"
                + Element.STREAMS
                + "'>";
    }

    /**
     * Checks what a client opened its stream with.
     *
     * @throws StreamFailure if the server can't go on with that
     */
    static void check(OpeningTag tag, String domain) {
        Element header = read(tag, Element.CLIENT);
        require(
                isDomain(Elements.attribute(header, "to", ""), domain),
                StreamError.HOST_UNKNOWN,
                "this is " + domain);
        checkVersion(header);
    }

    /**
     * Checks the version of a stream (RFC 6120 §4.7.5).
     *
     * @throws StreamFailure if it is not 1.0, or another of which only the second number differs
     */
    public static void checkVersion(Element header) {
        require(
                isVersionOne(header.attribute("version")),
                StreamError.UNSUPPORTED_VERSION,
                "this server speaks version 1.0");
    }

    /**
     * Checks who a client says it is, as {@link #peer} has it: XEP-0388 §2.1.
     *
     * @throws StreamFailure if that is nobody of this domain
     */
    static void checkPeer(String peer, String domain) {
        require(
                peer.isEmpty() || peer.equals(domain) || peer.endsWith("@" + domain),
                StreamError.INVALID_FROM,
                "this is " + domain);
    }

    private static boolean isDomain(String text, String domain) {
        try {
            return Jids.domain(text).equals(domain);
        } catch (XmppStringprepException e) {
            return false;
        }
    }

    /** The language of the stanzas that name none of their own (RFC 6120 §8.1.5). */
    public static String language(OpeningTag tag) {
        return Elements.attribute(tag.element(), Element.XML_LANG, LANGUAGE);
    }

    /**
     * The stream element of an opening tag.
     *
     * @throws StreamFailure if it opens no stream for content of that namespace
     */
    public static Element read(OpeningTag tag, String content) {
        Element header = tag.element();
        require(
                header.is(Element.STREAMS, "stream") && tag.contentNamespace().equals(content),
                StreamError.INVALID_NAMESPACE,
                "a stream here is of " + Element.STREAMS + " and " + content);
        require(
                tag.hasPrefix("stream"),
                StreamError.BAD_NAMESPACE_PREFIX,
                "the namespace of streams has the prefix 'stream' here");
        return header;
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
