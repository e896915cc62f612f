package verona.internal.server.embedded.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import verona.internal.websocket.CloseStatus;
import verona.internal.websocket.Frames;
import verona.internal.websocket.HostMeta;
import verona.internal.websocket.ServerHandshake;
import verona.internal.xml.Framing;

/** A stream in the messages of a WebSocket, RFC 7395. */
final class WebSocketCarrier implements Carrier {

    private static final byte[] NOTHING = {};

    private enum State {
        /** The HTTP request has not been answered. */
        REQUESTED,
        /** Frames go to and fro. */
        OPEN,
        /** The last frame, or an HTTP response, has been written. */
        CLOSED
    }

    private final Connection connection;
    private final Acceptor acceptor;
    private final HostMeta hostMeta;
    private State state = State.REQUESTED;

    WebSocketCarrier(Connection connection, Acceptor acceptor, HostMeta hostMeta) {
        this.connection = connection;
        this.acceptor = acceptor;
        this.hostMeta = hostMeta;
    }

    @Override
    public Input input() {
        return new WebSocketInput(connection, this, acceptor, hostMeta);
    }

    /** Answers the HTTP request, or what there is of it. */
    void answer(ServerHandshake handshake) {
        byte[] response = handshake.response().getBytes(StandardCharsets.UTF_8);
        state = handshake.upgraded() ? State.OPEN : State.CLOSED;
        if (handshake.upgraded()) {
            connection.write(response);
        } else {
            connection.abandon(response);
        }
    }

    void pong(byte[] payload) {
        if (state == State.OPEN) {
            connection.write(Frames.frame(Frames.PONG, payload));
        }
    }

    /** Ends the connection without closing the stream. */
    void fail(int code, String reason) {
        if (state == State.OPEN) {
            state = State.CLOSED;
            connection.abandon(Frames.close(code, reason));
        }
    }

    /** RFC 6455 §5.5.1: a Close frame is answered with the same status. */
    void closedByPeer(byte[] payload) {
        if (state == State.OPEN) {
            state = State.CLOSED;
            connection.abandon(Frames.frame(Frames.CLOSE, payload));
        }
    }

    @Override
    public byte[] opening(String header) {
        return state == State.OPEN ? Frames.text(Framing.open(header)) : NOTHING;
    }

    @Override
    public byte[] elements(String xml) {
        if (state != State.OPEN) {
            return NOTHING;
        }
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        Framing.messages(xml).forEach(message -> frames.writeBytes(Frames.text(message)));
        return frames.toByteArray();
    }

    @Override
    public byte[] closing() {
        return state == State.OPEN ? Frames.text(Framing.CLOSE) : NOTHING;
    }

    @Override
    public byte[] end() {
        State before = state;
        state = State.CLOSED;
        return switch (before) {
            case REQUESTED -> unavailable();
            case OPEN -> Frames.close(CloseStatus.NORMAL, "");
            case CLOSED -> NOTHING;
        };
    }

    private static byte[] unavailable() {
        return ServerHandshake.refused(
                        "503 Service Unavailable", "", "The server is full, or closes.")
                .response()
                .getBytes(StandardCharsets.UTF_8);
    }
}
