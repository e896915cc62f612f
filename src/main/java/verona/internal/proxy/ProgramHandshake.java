package verona.internal.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.ConnectionException;
import verona.internal.websocket.HostMeta;
import verona.internal.websocket.OpeningRequest;
import verona.internal.websocket.ServerHandshake;
import verona.server.ServerException;

/**
 * The opening handshake of a WebSocket with a program (RFC 6455 §4.2). It is granted once there is
 * one with the server.
 */
final class ProgramHandshake {

    /** Connects to the server. */
    interface Connecting {

        StreamEnd connect() throws IOException;
    }

    private final ByteTransport program;
    private final byte[] buffer = new byte[8_192];
    private ByteBuffer rest = ByteBuffer.wrap(buffer, 0, 0);

    ProgramHandshake(ByteTransport program) {
        this.program = program;
    }

    /**
     * Reads the program's request, and grants it.
     *
     * @return what the server's end is
     * @throws IOException if it does not come to that; the message says why
     */
    StreamEnd grant(HostMeta hostMeta, Connecting server) throws IOException {
        ServerHandshake answer = read(new OpeningRequest(hostMeta));
        if (!answer.upgraded()) {
            refuse(answer);
            throw new IOException(why(answer));
        }
        StreamEnd connected = connect(server);
        try {
            write(answer);
            return connected;
        } catch (IOException e) {
            connected.cut();
            throw e;
        }
    }

    /** The program's end, after that. */
    StreamEnd program() {
        return WebSocketEnd.program(program, rest);
    }

    private ServerHandshake read(OpeningRequest request) throws IOException {
        ServerHandshake answer = take(request);
        while (answer == null) {
            int count = program.read(buffer, 0, buffer.length);
            if (count < 0) {
                throw new IOException(
                        "the connection was closed by the program before it asked for a"
                                + " WebSocket");
            }
            rest = ByteBuffer.wrap(buffer, 0, count);
            answer = take(request);
        }
        return answer;
    }

    private @Nullable ServerHandshake take(OpeningRequest request) {
        ServerHandshake answer = null;
        while (answer == null && rest.hasRemaining()) {
            answer = request.take(rest.get());
        }
        return answer;
    }

    private StreamEnd connect(Connecting server) throws IOException {
        try {
            return server.connect();
        } catch (ConnectionException | ServerException e) {
            refuse(ServerHandshake.refused("502 Bad Gateway", "", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private void refuse(ServerHandshake answer) throws IOException {
        write(answer);
        program.end();
    }

    private void write(ServerHandshake answer) throws IOException {
        byte[] response = answer.response().getBytes(StandardCharsets.UTF_8);
        program.write(response, 0, response.length);
    }

    private static String why(ServerHandshake answer) {
        String status = answer.status();
        return status.startsWith("200 ")
                ? "the program has asked where the WebSocket is (XEP-0156)"
                : "the program's request for a WebSocket was refused: " + status;
    }
}
