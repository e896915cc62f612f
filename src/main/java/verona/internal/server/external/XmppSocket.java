package verona.internal.server.external;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** A stream over plain TCP, a step at a time. For one thread. */
final class XmppSocket implements AutoCloseable {

    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 100;

    private final Socket socket = new Socket();
    private final String domain;
    private final int timeout;
    private final Reader in;
    private final Writer out;
    private final char[] buffer = new char[4096];
    private final Queue<String> arrived = new ArrayDeque<>();
    private StreamSplitter splitter = newSplitter();

    /**
     * Connects.
     *
     * @param timeout how long connecting may take, and then each answer
     */
    XmppSocket(ServerProfile server, Duration timeout) throws IOException {
        this.domain = server.domain();
        this.timeout = Math.toIntExact(timeout.toMillis());
        try {
            socket.connect(address(server), this.timeout);
            in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static InetSocketAddress address(ServerProfile server) throws IOException {
        InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
        if (address.isUnresolved()) {
            throw new IOException("the host name is unknown");
        }
        return address;
    }

    /** Opens the stream, or after authentication opens it again; the server's features. */
    Element open() throws IOException {
        splitter = newSplitter();
        arrived.clear();
        Element features =
                ask(
                        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' version='1.0'"
                                + " xmlns:stream='http://etherx.jabber.org/streams' to='"
                                + Xml.escape(domain)
                                + "'>");
        if (!features.is(Element.STREAMS, "features")) {
            throw new IOException("it refuses the stream: " + features);
        }
        return features;
    }

    /** Sends something; the next element that arrives. */
    Element ask(String xml) throws IOException {
        out.write(xml);
        out.flush();
        return next();
    }

    private Element next() throws IOException {
        long deadline = System.nanoTime() + timeout * 1_000_000L;
        try {
            while (arrived.isEmpty()) {
                read(deadline);
            }
            return Xml.read(arrived.remove());
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer within " + timeout + " ms", e);
        } catch (XmlException | StreamSplitter.TooLargeException e) {
            throw new IOException("what it sends is no XMPP: " + e.getMessage(), e);
        }
    }

    private void read(long deadline) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) left);
        int length = in.read(buffer);
        if (length < 0) {
            throw new IOException("it closed the connection");
        }
        splitter.write(buffer, 0, length);
    }

    private StreamSplitter newSplitter() {
        return new StreamSplitter(new Arrivals(), MAX_LENGTH, MAX_DEPTH);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private final class Arrivals implements StreamSplitter.Listener {

        @Override
        public void opened(String tag) {
            // Its attributes say nothing that is needed here.
        }

        @Override
        public void element(String xml) {
            arrived.add(xml);
        }

        @Override
        public void closed() {
            // The end of the connection follows, and is noticed.
        }
    }
}
