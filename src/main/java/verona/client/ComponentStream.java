package verona.client;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jxmpp.jid.DomainBareJid;
import verona.stanza.Element;
import verona.stanza.StreamSplitter;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** A component's stream, with a thread that reads it and ends with it. */
final class ComponentStream implements StreamSplitter.Listener {

    private static final LoopbackSockets SOCKETS = new LoopbackSockets();
    private static final String END = "</stream:stream>";

    private final Handshake handshake = new Handshake();
    private final Wire.Listener listener;
    private final Socket socket;
    private final Thread reader;
    private boolean closed;
    private volatile boolean over;

    private ComponentStream(Socket socket, Wire.Listener listener) {
        this.socket = socket;
        this.listener = listener;
        reader = new Thread(this::readAll, "verona-component");
        reader.setDaemon(true);
    }

    static ComponentStream connect(
            String host, int port, Duration timeout, Wire.Listener listener) {
        try {
            ComponentStream stream = new ComponentStream(connect(host, port, timeout), listener);
            stream.reader.start();
            return stream;
        } catch (UnknownHostException e) {
            throw WireException.noSuchHost(host, e);
        } catch (ConnectException e) {
            throw WireException.refused(e);
        } catch (SocketTimeoutException e) {
            throw WireException.noAnswer(timeout, e);
        } catch (IOException e) {
            throw new WireException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Socket connect(String host, int port, Duration timeout) throws IOException {
        Socket socket = SOCKETS.createSocket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis(timeout));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A socket's timeout: 0 would be none. */
    private static int millis(Duration timeout) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, timeout.toMillis()));
    }

    void authenticate(DomainBareJid component, String secret, Duration timeout) {
        try {
            send(Handshake.header(component));
            send(Handshake.credentials(handshake.awaitStreamId(timeout), secret));
            handshake.awaitAcceptance(timeout);
        } catch (WireException e) {
            cut();
            throw e;
        }
    }

    void send(String text) {
        try {
            write(text);
        } catch (IOException e) {
            throw WireException.closed(e);
        }
    }

    private synchronized void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it has broken, or been ended. */
    boolean isOver() {
        return over;
    }

    /** Closes the stream and waits for the server to do so too. */
    void close(Duration timeout) {
        if (!over) {
            over = true;
            send(END);
            awaitEnd(timeout.toMillis());
        }
        cut();
    }

    /** Cuts the connection. */
    void cut() {
        over = true;
        try {
            socket.close();
        } catch (IOException e) {
            throw new WireException("the connection can't be closed: " + e.getMessage(), e);
        }
        awaitEnd(0);
    }

    private void awaitEnd(long millis) {
        try {
            reader.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try (Socket closing = socket) {
            read(new InputStreamReader(closing.getInputStream(), StandardCharsets.UTF_8));
            if (closed) {
                write(END);
            } else {
                broken("the connection was closed by the server, without closing the stream");
            }
        } catch (XmlException e) {
            broken("what the server sent is not well-formed XML: " + e.getMessage());
        } catch (IOException e) {
            broken("the connection was cut: " + e.getMessage());
        }
    }

    /** Until the stream's end, or else the connection's. */
    private void read(Reader in) throws IOException {
        StreamSplitter splitter = new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE);
        char[] buffer = new char[4096];
        int count = in.read(buffer);
        while (count >= 0) {
            splitter.write(buffer, 0, count);
            count = closed ? -1 : in.read(buffer);
        }
    }

    @Override
    public void opened(String tag) {
        handshake.opened(tag);
    }

    @Override
    public void element(String xml) {
        if (over) {
            return;
        }
        Element element = asClients(Xml.read(xml));
        if (StreamErrors.is(element)) {
            broken(
                    handshake.isAccepted()
                            ? StreamErrors.name(element)
                            : Handshake.refusal(element));
        } else if (handshake.isAccepted()) {
            listener.received(xml, element);
        } else {
            handshake.answered(element);
        }
    }

    /** Stanzas are those of clients, whatever they are called here. */
    static Element asClients(Element element) {
        return element.withNamespace(Handshake.ACCEPT, Element.CLIENT);
    }

    @Override
    public void closed() {
        closed = true;
        broken("the server closed the stream");
    }

    private void broken(String name) {
        boolean first = !over;
        over = true;
        if (!handshake.isAccepted()) {
            handshake.failed(name);
        } else if (first) {
            listener.broken(name);
        }
    }
}
