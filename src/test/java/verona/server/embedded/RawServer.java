package verona.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A server of sockets and strings, of the domain capulet.lit. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<RawServerStream> streams = new ArrayList<>();

    RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(10_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The next stream that another server opens, answered. */
    RawServerStream accept(String id) {
        RawServerStream stream = accept();
        stream.headers("from");
        return stream.send(
                RawServerStream.HEADER
                        + " from='capulet.lit' to='montague.lit' id='"
                        + id
                        + "'>"
                        + "<stream:features><dialback xmlns='urn:xmpp:features:dialback'>"
                        + "<errors/></dialback></stream:features>");
    }

    /** The next connection, on which nothing has been said. */
    RawServerStream accept() {
        try {
            return kept(new RawServerStream(socket.accept()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to another server. */
    RawServerStream connect(int port) {
        try {
            return kept(new RawServerStream(new Socket(InetAddress.getLoopbackAddress(), port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawServerStream kept(RawServerStream stream) {
        streams.add(stream);
        return stream;
    }

    @Override
    public void close() {
        streams.forEach(RawServerStream::close);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
