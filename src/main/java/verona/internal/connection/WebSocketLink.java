package verona.internal.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.xml.Framing;

/** An open WebSocket. Its messages wait until they are read. */
final class WebSocketLink implements WebSocket.Listener {

    /** RFC 6455 §7.4.1. */
    private static final int NO_CLOSE_FRAME = 1006;

    /**
     * What has come.
     *
     * @param message a message; null for the end
     * @param reason why the connection has ended; null if the server has ended it in order
     */
    private record Arrival(@Nullable String message, @Nullable String reason) {}

    private final URI url;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable WebSocket socket;
    private @Nullable SSLSession tls;

    private WebSocketLink(URI url) {
        this.url = url;
    }

    /**
     * Opens a WebSocket.
     *
     * @throws ConnectionException if that fails, or takes longer than the timeout
     */
    static WebSocketLink open(
            ServerAddress server,
            URI url,
            @Nullable ClientCertificate certificate,
            Duration timeout) {
        WebSocketLink link = new WebSocketLink(url);
        HttpClients.Entry entry =
                link.isSecure()
                        ? HttpClients.secure(server.trust().get(), certificate)
                        : HttpClients.plain();
        try {
            link.connect(entry, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedConnectionException();
        } catch (TimeoutException e) {
            throw ConnectionException.noAnswer(server, e);
        } catch (ExecutionException e) {
            throw WebSocketErrors.handshake(server, url, e.getCause());
        }
        link.requireXmpp();
        return link;
    }

    private void connect(HttpClients.Entry entry, Duration timeout)
            throws InterruptedException, ExecutionException, TimeoutException {
        RecordedEngines engines = entry.engines();
        if (engines == null) {
            socket = build(entry, timeout);
            return;
        }
        if (!engines.connecting().tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException();
        }
        try {
            socket = build(entry, timeout);
            tls = engines.lastSession();
        } finally {
            engines.connecting().unlock();
        }
    }

    private WebSocket build(HttpClients.Entry entry, Duration timeout)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<WebSocket> opening =
                entry.client()
                        .newWebSocketBuilder()
                        .connectTimeout(timeout)
                        .subprotocols(Framing.SUBPROTOCOL)
                        .buildAsync(url, this);
        try {
            return opening.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException e) {
            opening.thenAccept(WebSocket::abort);
            throw e;
        }
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    private void requireXmpp() {
        if (!socket().getSubprotocol().equals(Framing.SUBPROTOCOL)) {
            abort();
            throw new ConnectionException(
                    "the WebSocket at "
                            + url
                            + " does not speak XMPP: it has not accepted the subprotocol '"
                            + Framing.SUBPROTOCOL
                            + "'",
                    null);
        }
    }

    URI url() {
        return url;
    }

    boolean isSecure() {
        return url.getScheme().equals("wss");
    }

    @Nullable SSLSession tlsSession() {
        return tls;
    }

    /** Sends a message; returns when it has been handed over to the network. */
    void send(String message) throws IOException {
        writing.lock();
        try {
            socket().sendText(message, true).join();
        } catch (CompletionException e) {
            throw new IOException("the connection is closed", e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * The next message.
     *
     * @return null if the server has ended the connection
     * @throws SocketTimeoutException if none has come by then
     * @throws InterruptedIOException if the thread is interrupted, unless it waits for ever
     */
    @Nullable String next(Deadline deadline) throws IOException {
        Arrival arrival = deadline.isNever() ? take() : poll(deadline);
        if (arrival.message != null) {
            return arrival.message;
        }
        arrivals.add(arrival); // The end stays the end.
        if (arrival.reason != null) {
            throw new IOException(arrival.reason);
        }
        return null;
    }

    private Arrival poll(Deadline deadline) throws IOException {
        try {
            Arrival arrival = arrivals.poll(deadline.millisLeft(), TimeUnit.MILLISECONDS);
            if (arrival == null) {
                throw new SocketTimeoutException("nothing has come");
            }
            return arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the thread was interrupted");
        }
    }

    /** Like a socket's read, it goes on when the thread is interrupted. */
    private Arrival take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return arrivals.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends it in order, unless another thread hangs writing. */
    void close() {
        if (writing.tryLock()) {
            try {
                socket().sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(e -> socket).join();
            } finally {
                writing.unlock();
            }
        }
        abort();
    }

    /** Cuts it. */
    void abort() {
        socket().abort();
        arrivals.add(new Arrival(null, "it was closed"));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            arrivals.add(new Arrival(parts.toString(), null));
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        boolean inOrder = status == WebSocket.NORMAL_CLOSURE || status == NO_CLOSE_FRAME;
        String why = "the server closed the WebSocket with status " + status + ": " + reason;
        arrivals.add(new Arrival(null, inOrder ? null : why));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        arrivals.add(new Arrival(null, String.valueOf(error.getMessage())));
    }
}
