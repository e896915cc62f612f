package verona.internal.connection;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.time.Deadline;
import verona.internal.xml.Framing;
import verona.stanza.Element;

/** A stream over WebSocket, RFC 7395. */
final class WebSocketTransport implements TextTransport {

    /** So often another place is tried that the server names. */
    private static final int MOST_PLACES = 5;

    private final ServerAddress server;
    private final @Nullable ClientCertificate certificate;
    private final Duration timeout;
    private volatile WebSocketLink link;
    private String header = "";
    private String unread = "";
    private int position;
    private int openings;
    private int places = 1;
    private boolean begun;

    private WebSocketTransport(
            ServerAddress server,
            @Nullable ClientCertificate certificate,
            Duration timeout,
            WebSocketLink link) {
        this.server = server;
        this.certificate = certificate;
        this.timeout = timeout;
        this.link = link;
    }

    /** Connects, which may take as long as the timeout. */
    static WebSocketTransport connect(
            ServerAddress server,
            URI url,
            @Nullable ClientCertificate certificate,
            Duration timeout) {
        WebSocketLink link = WebSocketLink.open(server, url, certificate, timeout);
        return new WebSocketTransport(server, certificate, timeout, link);
    }

    @Override
    public void open(String opening) throws IOException {
        header = opening;
        openings++;
        link.send(List.of(Framing.open(opening)));
    }

    @Override
    public void write(String text) throws IOException {
        link.send(Framing.messages(text));
    }

    @Override
    public void end(String last) throws IOException {
        List<String> messages = new ArrayList<>(Framing.messages(last));
        messages.add(Framing.CLOSE);
        link.send(messages);
    }

    @Override
    public int read(char[] buffer, Deadline deadline) throws IOException {
        while (position == unread.length()) {
            String message = link.next(deadline);
            if (message == null) {
                return ended();
            }
            begun = true;
            unread = text(message, deadline);
            position = 0;
        }
        int count = Math.min(buffer.length, unread.length() - position);
        unread.getChars(position, position + count, buffer, 0);
        position += count;
        return count;
    }

    private int ended() {
        if (!begun) {
            throw new ConnectionException(
                    "the server at " + link.url() + " closed the WebSocket without an answer",
                    null);
        }
        return -1;
    }

    /** What a message is in the text of a stream. */
    private String text(String message, Deadline deadline) throws IOException {
        Element framing = Framing.framing(message);
        if (framing == null) {
            return message;
        } else if (framing.name().equals("open")) {
            return Framing.openingTag(framing);
        }
        String other = framing.attribute("see-other-uri");
        if (other != null && openings == 1 && !deadline.isNever()) {
            move(other);
            return "";
        }
        return "</stream:stream>";
    }

    /** RFC 7395 §3.6.1: the server wants the client elsewhere. */
    private void move(String other) throws IOException {
        URI next = place(other);
        if (++places > MOST_PLACES) {
            throw new ConnectionException(
                    "the server at " + server + " has named too many other places (see-other-uri)",
                    null);
        }
        link.abort();
        link =
                WebSocketLink.open(
                        ServerAddress.of(next, server.domain(), server.trust()),
                        next,
                        certificate,
                        timeout);
        link.send(List.of(Framing.open(header)));
    }

    /** One that is as secure. */
    private URI place(String other) {
        URI next;
        try {
            next = link.url().resolve(other);
        } catch (IllegalArgumentException e) {
            throw new ConnectionException(
                    "the server sent the client to what is no URL: '" + other + "'", e);
        }
        boolean secure = "wss".equals(next.getScheme());
        if (!secure && (link.isSecure() || !"ws".equals(next.getScheme()))) {
            throw new ConnectionException(
                    "the server sent the client to " + next + ", which is no WebSocket over TLS",
                    null);
        }
        return next;
    }

    @Override
    public void startTls(ClientTls settings, Deadline deadline) {
        throw new IllegalStateException("there is no STARTTLS over WebSocket (RFC 7395 §3.9)");
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
    public void cut() {
        link.abort();
    }
}
