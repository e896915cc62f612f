package verona.internal.server.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Answers whatever arrives with the next of its lines, and closes after the last. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket listening;
    private final CompletableFuture<Void> served;

    ScriptedServer(String... answers) throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        served = CompletableFuture.runAsync(() -> serve(List.of(answers)));
    }

    private void serve(List<String> answers) {
        try (Socket socket = listening.accept()) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (String answer : answers) {
                in.read(buffer);
                out.write(answer.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            in.read(buffer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    ServerProfile profile() {
        return new ServerProfile(
                "127.0.0.1",
                listening.getLocalPort(),
                "verona.example",
                "conference.verona.example",
                Duration.ZERO);
    }

    /** Waits until the client has closed its connection. */
    @Override
    public void close() throws IOException {
        served.join();
        listening.close();
    }
}
