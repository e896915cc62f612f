package verona.internal.server.embedded.stream;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.xml.Framing;
import verona.internal.xml.StreamSplitter;
import verona.server.embedded.options.Limits;
import verona.stanza.Element;

/** Turns the messages of a WebSocket into what a stream consists of, RFC 7395 §3.3. */
final class WebSocketMessages implements StreamSplitter.Listener {

    private static final char[] STREAM = "<stream:stream>".toCharArray();

    private final ServerStream stream;
    private final StreamSplitter splitter;
    private @Nullable String found;
    private boolean open;

    WebSocketMessages(ServerStream stream, Limits limits) {
        this.stream = stream;
        splitter = new StreamSplitter(this, limits.stanzaLength(), limits.stanzaDepth());
        splitter.write(STREAM, 0, STREAM.length);
    }

    /**
     * Takes in a message.
     *
     * @throws verona.stanza.XmlException if it is no element
     * @throws StreamFailure if it is none that may come
     */
    void received(String message) {
        found = null;
        splitter.write(message.toCharArray(), 0, message.length());
        String xml = found;
        if (xml == null || splitter.inElement() || !message.startsWith("<")) {
            throw new StreamFailure(
                    StreamError.NOT_WELL_FORMED,
                    "a message is one element (RFC 7395 section 3.3.3)");
        }
        received(xml, Framing.framing(xml));
    }

    private void received(String xml, @Nullable Element framing) {
        if (framing == null) {
            receivedElement(xml);
        } else if (framing.name().equals("open")) {
            open = true;
            stream.opened(Framing.openingTag(framing));
        } else if (framing.name().equals("close")) {
            stream.closed();
        } else {
            throw new StreamFailure(
                    StreamError.BAD_FORMAT, "framing has <open/> and <close/> alone");
        }
    }

    private void receivedElement(String xml) {
        if (!open) {
            throw new StreamFailure(
                    StreamError.BAD_FORMAT, "the first message is <open/> (RFC 7395 section 3.4)");
        }
        if (!Framing.isDeclared(xml)) {
            throw new StreamFailure(
                    StreamError.INVALID_NAMESPACE,
                    "a message declares its own namespace (RFC 7395 section 3.3.3)");
        }
        stream.element(xml);
    }

    /** Only this class itself opens one, at the beginning. */
    @Override
    public void opened(String tag) {
        if (tag.length() > STREAM.length) {
            throw new StreamFailure(
                    StreamError.BAD_FORMAT, "<open/> opens a stream (RFC 7395 section 3.4)");
        }
    }

    @Override
    public void element(String xml) {
        if (found != null) {
            throw new StreamFailure(
                    StreamError.NOT_WELL_FORMED,
                    "a message is one element (RFC 7395 section 3.3.3)");
        }
        found = xml;
    }

    @Override
    public void closed() {
        throw new StreamFailure(
                StreamError.BAD_FORMAT, "<close/> closes a stream (RFC 7395 section 3.6)");
    }
}
