package verona.internal.server.embedded.upload;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import verona.internal.server.embedded.core.Threads;

/** The HTTP server that files are put on and fetched from, on a free port. */
final class FileServer implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newCachedThreadPool(task -> Threads.daemon(task, "verona-server-upload"));
    private final HttpServer server;
    private final String host;

    /**
     * Listens from now on.
     *
     * @param domain where clients find it that listens on every address there is
     */
    FileServer(Slots slots, String address, String domain) throws IOException {
        InetAddress own = InetAddress.getByName(address);
        host = own.isAnyLocalAddress() ? domain : address;
        server = HttpServer.create(new InetSocketAddress(own, 0), 0);
        server.createContext("/", new FileHandler(slots));
        server.setExecutor(threads);
        // Its own thread is a daemon if the one that starts it is.
        CompletableFuture.runAsync(server::start, threads).join();
    }

    /** Where the file of a slot is, its name at the end. */
    String url(Slot slot) {
        String path = "/" + slot.id() + "/" + slot.request().filename();
        try {
            int port = server.getAddress().getPort();
            return new URI("http", null, host, port, path, null, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is quoted, whatever it is", e);
        }
    }

    /** Stops listening, and waits for what is being handled. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
