package verona.internal.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets that neither hold back what is sent, nor its acknowledgement: a server that leaves
 * Nagle's algorithm on otherwise waits 40 ms for Linux to acknowledge, several times in a scenario.
 */
final class LoopbackSockets extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new QuickSocket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host, port, null, 0);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        Socket socket = createSocket();
        socket.bind(new java.net.InetSocketAddress(local, localPort));
        socket.connect(new java.net.InetSocketAddress(host, port));
        return socket;
    }

    private static final class QuickSocket extends Socket {

        private boolean quick;

        @Override
        public void connect(java.net.SocketAddress address, int timeout) throws IOException {
            super.connect(address, timeout);
            quick = supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
            acknowledgeAtOnce();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream in = super.getInputStream();
            return quick ? new QuickInput(in) : in;
        }

        /** The kernel forgets this option: it has to be set again after each read. */
        private void acknowledgeAtOnce() throws IOException {
            if (quick) {
                setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            }
        }

        private final class QuickInput extends FilterInputStream {

            QuickInput(InputStream in) {
                super(in);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (count > 0 && !isClosed()) {
                    quickly();
                }
                return count;
            }

            private void quickly() throws IOException {
                try {
                    acknowledgeAtOnce();
                } catch (SocketException e) {
                    quick = false; // closed meanwhile: the next read says so
                }
            }
        }
    }
}
