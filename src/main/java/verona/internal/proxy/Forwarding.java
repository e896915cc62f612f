package verona.internal.proxy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Both directions of a link: one on the thread that runs it, and one on another. */
final class Forwarding {

    /** Long enough for a peer that is still at work. */
    static final Duration LINGER = Duration.ofSeconds(5);

    private final Link link;
    private final Duration linger;
    private final FromProgram fromProgram;
    private final FromServer fromServer;
    private final ProxyThread serverThread = new ProxyThread(this::readServer);
    private final CountDownLatch programOver = new CountDownLatch(1);
    private final CountDownLatch serverOver = new CountDownLatch(1);

    /**
     * One that has not begun.
     *
     * @param linger when one direction has ended, how long the other has to do so
     */
    Forwarding(Link link, Duration linger) {
        this.link = link;
        this.linger = linger;
        fromProgram = new FromProgram(link);
        fromServer = new FromServer(link);
        link.toServer().whenWritten(fromServer::forwardNow);
    }

    /**
     * Forwards until both directions have ended, or the program asks for STARTTLS.
     *
     * @return whether it has asked for STARTTLS; then the connection to the server is closed
     * @throws IOException if it has sent more than that
     */
    boolean run() throws IOException {
        serverThread.start();
        boolean lingers = false;
        try {
            lingers = fromProgram.run();
        } finally {
            end(lingers);
        }
        if (fromProgram.asksForTls() && !fromProgram.isEmpty()) {
            throw new IOException(
                    "the program sent something between <starttls/> and the TLS handshake");
        }
        return fromProgram.asksForTls();
    }

    private void end(boolean lingers) {
        programOver.countDown();
        if (fromProgram.asksForTls()) {
            link.abandon();
        } else if (link.isStalled()) {
            return; // The server is not to notice.
        } else {
            if (lingers) {
                awaitEnd(serverOver);
            }
            link.cut();
        }
        awaitServer();
    }

    /** Waits for the end of the thread that reads from the server. */
    void awaitServer() {
        serverThread.awaitEnd();
    }

    private void readServer() {
        boolean lingers = false;
        try {
            lingers = fromServer.run();
        } finally {
            serverOver.countDown();
            if (!link.isStalled()) {
                if (lingers) {
                    awaitEnd(programOver);
                }
                link.cut();
            }
        }
    }

    private void awaitEnd(CountDownLatch other) {
        try {
            other.await(linger.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
