package verona.internal.server.embedded.stream;

import java.util.Objects;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.websocket.HostMeta;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.Xml;

/**
 * The server's end of a stream, whoever is at the other: how it is written to, and how it ends (RFC
 * 6120 §4.4 and §4.9). Belongs to the dispatcher.
 */
public abstract class ServerStream implements StreamSplitter.Listener, OutgoingStream {

    private static final long LINGER_MILLIS = 500;

    private final StreamContext context;
    private final Connection connection;
    private @Nullable OpeningTag peerOpening;
    private int unauthenticated;
    private boolean opened;
    private boolean ended;
    private boolean shutDown;

    /** A stream over a connection on which nothing has been said. */
    protected ServerStream(StreamContext context, Connection connection) {
        this.context = context;
        this.connection = connection;
    }

    /** The server's opening tag. */
    protected abstract String header();

    /** The connection is there: whoever has to say something first can do so. */
    protected void connected() {}

    /** The other end has opened the stream, or opened it anew. */
    protected abstract void opened(OpeningTag tag);

    /** The other end has sent a whole element, which is no stream error. */
    protected abstract void received(Element element);

    /** The other end has sent that stream error, and closes the stream. */
    protected void failed(Element error) {}

    /** The server's end of TLS that begins with the connection; null where it does not. */
    protected @Nullable SSLEngine directTls() {
        return null;
    }

    /** What a port for WebSocket says about the host; null where the stream goes over TCP. */
    protected @Nullable HostMeta hostMeta() {
        return null;
    }

    /** Whether the other end has authenticated. */
    protected abstract boolean isAuthenticated();

    /** Undoes what the stream entailed; there may be nothing to undo. */
    protected abstract void tearDown();

    /** The connection has ended, and the stream has not been closed. */
    protected void lost() {
        tearDown();
    }

    /** Whether nothing is taken or said any more. */
    final boolean isEnded() {
        return ended;
    }

    /** Counts what is sent before authentication. */
    final void count(int characters) {
        if (!isAuthenticated()) {
            unauthenticated += characters;
            if (unauthenticated > context.limits().unauthenticatedLength()) {
                throw new StreamFailure(
                        StreamError.POLICY_VIOLATION, "too much before authentication");
            }
        }
    }

    /** Opens this end of the stream. */
    protected final void sendHeader() {
        opened = true;
        connection.open(header());
    }

    /** RFC 6120 §4.3.3: both ends open the stream anew. */
    protected final void restart() {
        connection.restart();
    }

    /** What TLS has negotiated; null without TLS. */
    protected final @Nullable SSLSession tlsSession() {
        return connection.tlsSession();
    }

    /** Encrypts the connection; both ends then open the stream anew. */
    protected final void secure(SSLEngine engine) {
        connection.secure(engine);
        opened = false;
    }

    @Override
    public final void opened(String tag) {
        OpeningTag opening = OpeningTag.of(tag);
        peerOpening = opening;
        opened(opening);
    }

    /** RFC 6120 §4.9.1.1: a stream error is no matter to answer with another, and the end. */
    @Override
    public final void element(String xml) {
        Element element = Objects.requireNonNull(peerOpening).read(xml);
        if (element.is(Element.STREAMS, "error")) {
            failed(element);
            closed();
        } else {
            received(element);
        }
    }

    /** Says that last, which needs no error, and closes the stream. */
    protected final void endAfter(String xml) {
        tearDown();
        end(xml, LINGER_MILLIS);
    }

    @Override
    public final void send(String xml) {
        connection.add(xml);
    }

    /** The other end's closing tag: it is answered when all that it entails has been done. */
    @Override
    public final void closed() {
        endAfter("");
    }

    @Override
    public final void end(StreamError error, String text) {
        end(new StreamFailure(error, text));
    }

    /** Tells the other end what it has done, and closes the stream. */
    final void end(StreamFailure failure) {
        tearDown();
        end(xml(failure), LINGER_MILLIS);
    }

    /** The connection is gone. */
    final void disconnected() {
        ended = true;
        if (!shutDown) {
            lost();
        }
    }

    /** The other end has broken the rules of what carries the stream, or ended that alone. */
    final void abandoned() {
        ended = true;
        connection.end(LINGER_MILLIS);
        lost();
    }

    @Override
    public final void cut() {
        ended = true;
        connection.cut();
        lost();
    }

    @Override
    public final void cutAfterSending(long bytes) {
        connection.cutAfterSending(bytes);
    }

    @Override
    public final void cutAfterReceiving(long bytes) {
        connection.cutAfterReceiving(bytes);
    }

    @Override
    public final void stall() {
        connection.stall();
    }

    @Override
    public final void pace(Consumer<Pace> change) {
        connection.pace(change);
    }

    /**
     * The server goes, and all streams with it: no client is left that could be informed of the
     * others.
     */
    final void shutDown() {
        shutDown = true;
        end(xml(new StreamFailure(StreamError.SYSTEM_SHUTDOWN, "the server closes")), 0);
    }

    private void end(String last, long lingerMillis) {
        if (!ended) {
            if (!opened) {
                sendHeader();
            }
            ended = true;
            send(last);
            connection.closeStream();
        }
        connection.end(lingerMillis);
    }

    private static String xml(StreamFailure failure) {
        String namespace = " xmlns='urn:ietf:params:xml:ns:xmpp-streams'";
        Element detail = failure.detail();
        return "<stream:error><"
                + failure.error().element()
                + namespace
                + "/><text"
                + namespace
                + ">"
                + Xml.escape(failure.text())
                + "</text>"
                + (detail == null ? "" : detail.toXml())
                + "</stream:error>";
    }
}
