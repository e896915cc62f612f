package verona.server.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Objects;
import verona.internal.local.LocalConnection;
import verona.internal.local.LocalPorts;
import verona.server.XmppServer;

/** A connection to a server of this JVM, which reads and writes as a socket does. */
final class LocalSocket extends Socket {

    private final LocalConnection connection;

    private LocalSocket(LocalConnection connection) {
        this.connection = connection;
    }

    static LocalSocket to(XmppServer server) throws IOException {
        InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
        return new LocalSocket(Objects.requireNonNull(LocalPorts.find(address)).connect());
    }

    LocalConnection connection() {
        return connection;
    }

    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void shutdownOutput() {
        connection.end();
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = connection.read(bytes, offset, length);
                while (count == 0 && length > 0) {
                    connection.await();
                    count = connection.read(bytes, offset, length);
                }
                return count;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                connection.write(bytes, offset, length);
                connection.wake();
            }
        };
    }
}
