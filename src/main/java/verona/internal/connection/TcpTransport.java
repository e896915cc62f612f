package verona.internal.connection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.time.Deadline;

/** A stream over TCP (RFC 6120 §3), plain at first. */
final class TcpTransport implements TextTransport {

    private final ServerAddress server;
    private final TcpLink link;
    private Reader in;
    private boolean begun;

    private TcpTransport(ServerAddress server, TcpLink link) {
        this.server = server;
        this.link = link;
        in = reader(link);
    }

    private static Reader reader(TcpLink link) {
        return new InputStreamReader(link.in(), StandardCharsets.UTF_8);
    }

    /** Connects, which may take as long as the timeout. */
    static TcpTransport connect(ServerAddress server, Duration timeout) {
        return new TcpTransport(server, TcpLink.connect(server, timeout));
    }

    @Override
    public void open(String header) throws IOException {
        write(header);
    }

    @Override
    public void write(String text) throws IOException {
        link.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end(String last) throws IOException {
        write(last + "</stream:stream>");
    }

    @Override
    public int read(char[] buffer, Deadline deadline) throws IOException {
        link.readUntil(deadline);
        int count = in.read(buffer);
        if (!begun) {
            begun = true;
            requireXmpp(new String(buffer, 0, Math.max(0, count)), count);
        }
        return count;
    }

    private void requireXmpp(String first, int count) {
        String foreign = ForeignProtocol.insteadOfXmpp(server, first);
        if (foreign != null) {
            throw new ConnectionException(foreign, null);
        }
        if (count < 0) {
            throw ConnectionException.closedWithoutAnswer(server);
        }
    }

    @Override
    public void startTls(ClientTls settings, Deadline deadline) {
        // RFC 6120 §5.4.3.3: what came before TLS could be anybody's.
        if (!settings.direct() && hasUnread()) {
            throw ConnectionException.beforeTls();
        }
        link.startTls(settings, deadline);
        in = reader(link);
    }

    private boolean hasUnread() {
        try {
            return in.ready();
        } catch (IOException e) {
            throw ConnectionException.closed(e);
        }
    }

    /** The connection, for somebody who speaks over it himself from now on. */
    TcpConnection connection() {
        return link.connection();
    }

    @Override
    public @Nullable SSLSession tlsSession() {
        return link.tlsSession();
    }

    @Override
    public void close() throws IOException {
        link.close();
    }

    @Override
    public void cut() throws IOException {
        link.cut();
    }
}
