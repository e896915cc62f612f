package verona.internal.connection;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/** A connection whose stream a server has accepted. */
abstract class StreamConnection implements Connection {

    private final ServerAddress server;
    private final ConnectionOptions options;
    private final Listener listener;
    private volatile @Nullable XmlStream stream;

    StreamConnection(ServerAddress server, ConnectionOptions options, Listener listener) {
        this.server = server;
        this.options = options;
        this.listener = listener;
    }

    /** Makes itself known on a stream that is not open yet; the address that it then has. */
    abstract Jid negotiate(XmlStream stream);

    ServerAddress server() {
        return server;
    }

    ConnectionOptions options() {
        return options;
    }

    /** What is made of an element that arrives. */
    Element read(Element element) {
        return element;
    }

    @Override
    public Jid open(Duration timeout) {
        return open(connect(server, timeout), this::negotiate);
    }

    XmlStream connect(ServerAddress address, Duration timeout) {
        return XmlStream.connect(address, options, timeout);
    }

    /** What listens on a stream that is open. */
    Listener listener(XmlStream opened) {
        return listener;
    }

    /** Opens a stream over a connection, in that way. */
    Jid open(XmlStream opened, Function<XmlStream, Jid> negotiation) {
        try {
            Jid jid = negotiation.apply(opened);
            stream = opened;
            opened.listen(listener(opened), this::read, "verona-connection");
            return jid;
        } catch (ConnectionException e) {
            opened.cut();
            throw e;
        }
    }

    @Override
    public void send(String text) {
        XmlStream open = stream;
        if (open == null) {
            throw new ConnectionException("it has not connected yet", null);
        }
        open.send(text);
    }

    @Override
    public @Nullable String close(Duration timeout) {
        XmlStream open = stream;
        return open == null ? CLOSED_BY_SERVER : open.close(timeout, farewell());
    }

    /** The element to send before the stream is closed, {@code ""} for none. */
    String farewell() {
        return "";
    }

    @Override
    public void drop() {
        XmlStream open = stream;
        if (open != null) {
            open.cut();
        }
    }

    @Override
    public boolean readNow() {
        XmlStream open = stream;
        return open != null && open.readNow();
    }

    @Override
    public boolean isHandled() {
        XmlStream open = stream;
        return open != null && open.isHandled();
    }

    @Override
    public boolean isOpen() {
        XmlStream open = stream;
        return open != null && !open.isOver();
    }
}
