package verona.internal.server.embedded.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes files and gives them back, XEP-0363 §7. */
record FileHandler(Slots slots) implements HttpHandler {

    private static final int NO_BODY = -1;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Slot slot = slots.find(exchange.getRequestURI().getPath().split("/", 3)[1]);
            switch (exchange.getRequestMethod()) {
                case "PUT" -> answer(exchange, put(exchange, slot));
                case "GET", "HEAD" -> get(exchange, slot);
                default -> answer(exchange, 405);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, NO_BODY);
    }

    /** The status that answers a client which puts a file there. */
    private static int put(HttpExchange exchange, @Nullable Slot slot) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null) {
            return 401;
        }
        if (slot == null || !slot.authorization().equals(authorization)) {
            return 403;
        }
        if (!hasType(exchange, slot.request())) {
            return 415;
        }
        return fill(exchange, slot);
    }

    private static boolean hasType(HttpExchange exchange, SlotRequest request) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null
                || SlotRequest.mediaType(type)
                        .equalsIgnoreCase(SlotRequest.mediaType(request.type()));
    }

    private static int fill(HttpExchange exchange, Slot slot) throws IOException {
        int size = slot.request().size();
        // One byte more than there may be tells a file that is too long.
        byte[] file = exchange.getRequestBody().readNBytes(size + 1);
        if (file.length != size) {
            return 413;
        }
        return slot.fill(file) ? 201 : 409;
    }

    private static void get(HttpExchange exchange, @Nullable Slot slot) throws IOException {
        byte[] file = slot == null ? null : slot.content();
        if (slot == null || file == null) {
            answer(exchange, 404);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", slot.request().type());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(file.length));
            answer(exchange, 200);
        } else {
            exchange.sendResponseHeaders(200, file.length == 0 ? NO_BODY : file.length);
            exchange.getResponseBody().write(file);
        }
    }
}
