package verona.internal.connection;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.time.Deadline;

/**
 * A socket that neither holds back what is sent, nor its acknowledgement: a server that leaves
 * Nagle's algorithm on otherwise waits 40 ms for Linux to acknowledge, several times in a scenario.
 *
 * <p>What is read from it waits until a deadline. TLS above it sees no other timeouts, so none
 * comes between two parts of a record.
 */
public class TcpSocket extends Socket {

    /** A socket's read goes on when its thread is interrupted, so it is begun anew that often. */
    private static final long INTERRUPTIBLE_MILLIS = 50;

    /** That many bytes tell one protocol from another. */
    private static final int FIRST = 5;

    /** TCP_QUICKACK, where there is one: by name, as module jdk.net is not everywhere. */
    private @Nullable SocketOption<?> quickAck;

    private String first = "";
    private volatile Deadline deadline = Deadline.NEVER;
    private volatile @Nullable OutputStream through;

    /** One that is not connected. */
    protected TcpSocket() {}

    /** Accepts such sockets. */
    static final class Listening extends ServerSocket {

        private final Supplier<? extends TcpSocket> sockets;

        Listening(Supplier<? extends TcpSocket> sockets) throws IOException {
            this.sockets = sockets;
        }

        @Override
        public Socket accept() throws IOException {
            TcpSocket socket = sockets.get();
            try {
                implAccept(socket);
                socket.setTcpNoDelay(true);
                socket.beQuick();
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
    }

    /** A socket that is connected, or an IOException by then. */
    static TcpSocket connect(ServerAddress server, Duration timeout) throws IOException {
        TcpSocket socket = new TcpSocket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address(server), millis(timeout.toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static InetSocketAddress address(ServerAddress server) {
        return new InetSocketAddress(server.host(), server.port());
    }

    /** A socket's timeout: 0 would be none. */
    private static int millis(long millis) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, millis));
    }

    /** Another protocol begins. */
    void forgetFirst() {
        first = "";
    }

    /** How the peer has begun to speak the protocol, a character for each byte. */
    String first() {
        return first;
    }

    /** Says until when the next reads wait. */
    void readUntil(Deadline moment) {
        deadline = moment;
    }

    /**
     * Has all that is written go through another stream, also where there is TLS already. Nobody
     * may write meanwhile.
     *
     * @param other is given where it went before
     * @return the other stream
     */
    public <T extends OutputStream> T writeThrough(Function<OutputStream, T> other)
            throws IOException {
        OutputStream before = through;
        T stream = other.apply(before == null ? super.getOutputStream() : before);
        through = stream;
        return stream;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    private final class Output extends FilterOutputStream {

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            OutputStream other = through;
            (other == null ? out : other).write(bytes, offset, length);
        }
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        super.connect(address, timeout);
        beQuick();
    }

    private void beQuick() throws IOException {
        for (SocketOption<?> option : supportedOptions()) {
            if (option.name().equals("TCP_QUICKACK")) {
                quickAck = option;
            }
        }
        acknowledgeAtOnce();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Input(super.getInputStream());
    }

    /** The kernel forgets this option: it has to be set again after each read. */
    private void acknowledgeAtOnce() throws IOException {
        SocketOption<?> option = quickAck;
        if (option != null) {
            turnOn(option);
        }
    }

    private <T> void turnOn(SocketOption<T> option) throws IOException {
        setOption(option, option.type().cast(true));
    }

    private final class Input extends FilterInputStream {

        Input(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count =
                    deadline.isNever()
                            ? readNow(buffer, offset, length)
                            : wait(buffer, offset, length);
            keepFirst(buffer, offset, count);
            if (count > 0 && !isClosed()) {
                quickly();
            }
            return count;
        }

        private void keepFirst(byte[] buffer, int offset, int count) {
            int more = Math.min(count, FIRST - first.length());
            if (more > 0) {
                first += new String(buffer, offset, more, StandardCharsets.ISO_8859_1);
            }
        }

        private int readNow(byte[] buffer, int offset, int length) throws IOException {
            setSoTimeout(0);
            return super.read(buffer, offset, length);
        }

        private int wait(byte[] buffer, int offset, int length) throws IOException {
            while (true) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("the thread was interrupted");
                }
                long left = deadline.millisLeft();
                setSoTimeout(millis(Math.min(left, INTERRUPTIBLE_MILLIS)));
                try {
                    return super.read(buffer, offset, length);
                } catch (SocketTimeoutException e) {
                    if (deadline.millisLeft() <= 0) {
                        throw e;
                    }
                }
            }
        }

        private void quickly() throws IOException {
            try {
                acknowledgeAtOnce();
            } catch (SocketException e) {
                quickAck = null; // closed meanwhile: the next read says so
            }
        }
    }
}
