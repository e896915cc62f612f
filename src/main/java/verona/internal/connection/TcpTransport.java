package verona.internal.connection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A stream over TCP, RFC 6120 §3. */
final class TcpTransport implements TextTransport {

    private final TcpSocket socket;
    private final Reader in;

    private TcpTransport(TcpSocket socket) throws IOException {
        this.socket = socket;
        in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
    }

    /** Connects, which may take as long as the timeout. */
    static TcpTransport connect(ServerAddress server, Duration timeout) {
        try {
            return new TcpTransport(TcpSocket.connect(server, timeout));
        } catch (UnknownHostException e) {
            throw ConnectionException.noSuchHost(server.host(), e);
        } catch (ConnectException e) {
            throw ConnectionException.refused(server, e);
        } catch (SocketTimeoutException e) {
            throw ConnectionException.noAnswer(server, e);
        } catch (IOException e) {
            throw new ConnectionException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void open(String header) throws IOException {
        write(header);
    }

    @Override
    public synchronized void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end() throws IOException {
        write("</stream:stream>");
    }

    @Override
    public int read(char[] buffer, Deadline deadline) throws IOException {
        socket.readUntil(deadline);
        return in.read(buffer);
    }

    @Override
    public void cut() throws IOException {
        socket.close();
    }
}
