package verona.server.embedded.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves a page at {@code /}, and the files of a folder below {@code /dist/}, on loopback. */
final class PageServer implements AutoCloseable {

    /** Browsers do not run modules, and do not compile WebAssembly, of another type. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript",
                    "css", "text/css",
                    "json", "application/json",
                    "svg", "image/svg+xml",
                    "wasm", "application/wasm");

    private final HttpServer server;

    private PageServer(HttpServer server) {
        this.server = server;
    }

    static PageServer start(String page, Path files) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/", exchange -> answer(exchange, "html", page.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/dist/", exchange -> answerFile(exchange, files));
        server.start();
        return new PageServer(server);
    }

    private static void answerFile(HttpExchange exchange, Path files) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/dist/".length());
        Path file = files.resolve(name).normalize();
        if (file.startsWith(files) && Files.isRegularFile(file)) {
            answer(exchange, name.replaceAll(".*\\.", ""), Files.readAllBytes(file));
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] content)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(type, "text/" + type));
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    URI url() {
        return URI.create(
                "http://%s:%d/"
                        .formatted(
                                server.getAddress().getAddress().getHostAddress(),
                                server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
