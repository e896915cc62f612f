package verona.internal.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.connection.Trust;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.ServerAddress;
import verona.internal.fault.Passage.Way;
import verona.internal.proxy.Breach;
import verona.internal.proxy.ProxiedStream;
import verona.internal.proxy.Proxy;
import verona.internal.proxy.ProxyListener;
import verona.internal.time.WaitingTime;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;

/**
 * The connection of a client that goes through a proxy, is cut there once, and comes back by
 * itself: its session is resumed (XEP-0198 §5) if it can be, otherwise it has a new one.
 */
final class CutConnection implements ProxyListener, AutoCloseable {

    private final ConnectingEntity client;
    private final CutWatch watch;
    private final Proxy proxy;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object sending = new Object();
    private boolean lost;
    private volatile boolean away;

    CutConnection(ConnectingEntity client, CutWatch watch) {
        this.client = client;
        this.watch = watch;
        proxy = Proxy.forClients(client.home(), this);
    }

    /** Where the client connects to. */
    ServerAddress address(ConnectionOptions options, String domain) {
        boolean encrypted = options.tls() == Tls.DIRECT || options.tls() == Tls.REQUIRED;
        if (options.transport() == Transport.WEBSOCKET) {
            return ServerAddress.of(
                    encrypted ? proxy.secureWebSocketUrl() : proxy.webSocketUrl(),
                    domain,
                    Trust.AnyCertificateUnchecked::new);
        }
        int port = options.tls() == Tls.DIRECT ? proxy.directTlsPort() : proxy.port();
        return new ServerAddress(proxy.host(), port, domain, Trust.AnyCertificateUnchecked::new);
    }

    /** Whether it has been cut, and has not come back yet. */
    boolean isAway() {
        return away;
    }

    /**
     * The client has noticed that its connection has ended.
     *
     * @return whether it was cut here, and comes back now
     */
    synchronized boolean comesBack() {
        if (lost || !watch.isCut()) {
            return false;
        }
        lost = true;
        away = true;
        client.barriers().reset();
        Thread thread = new Thread(this::comeBack, "verona return of " + client.name());
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void comeBack() {
        try {
            awaitServer();
            client.scenario().causality().catchUpUnseen();
            client.note(Transcript.Kind.ERROR, "the connection was cut here, by @Cuts");
            synchronized (sending) {
                client.reconnect();
                away = false;
            }
        } catch (ConnectionException e) {
            client.note(Transcript.Kind.ERROR, String.valueOf(e.getMessage()));
            client.loginFailed(String.valueOf(e.getMessage()));
        } finally {
            away = false;
            client.scenario().allEntities().forEach(each -> each.inbox().wake());
        }
    }

    /** Otherwise a new session would race with the end of the one before. */
    private void awaitServer() {
        try {
            ended.await(client.usualTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    /**
     * Waits until it is back.
     *
     * @return whether it was away
     */
    boolean awaitBack(Duration timeout) {
        if (!away) {
            return false;
        }
        try {
            long deadline = WaitingTime.nanos() + timeout.toNanos();
            client.inbox().await(() -> away ? null : this, deadline);
            return true;
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    /** Sends something, but not while the connection is being replaced. */
    void send(Runnable task) {
        synchronized (sending) {
            task.run();
        }
    }

    @Override
    public int bytesBeforeCut(ProxiedStream stream, Way way, Element stanza, int length) {
        return watch.passes(stream, way, StanzaName.of(client, way, stanza), length);
    }

    @Override
    public void breached(ProxiedStream stream, Breach breach) {
        client.claims().breached(client, breach);
    }

    @Override
    public boolean isInserted(Element stanza) {
        return Barriers.isOne(stanza);
    }

    @Override
    public void ended(ProxiedStream stream, String how) {
        if (watch.isLost(stream)) {
            ended.countDown();
        }
    }

    @Override
    public void close() {
        proxy.close();
    }
}
