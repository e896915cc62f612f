package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import verona.internal.websocket.FrameReader;
import verona.internal.websocket.HostMeta;
import verona.internal.websocket.OpeningRequest;
import verona.internal.websocket.ServerHandshake;
import verona.internal.websocket.WebSocketFailure;

/** Turns the bytes of a WebSocket into an HTTP request, then into frames, messages and elements. */
final class WebSocketInput extends Input implements FrameReader.Listener {

    private final WebSocketCarrier carrier;
    private final WebSocketMessages messages;
    private final MessageText text;
    private final FrameReader frames = FrameReader.ofClient(this);
    private @Nullable OpeningRequest request;

    WebSocketInput(
            Connection connection, WebSocketCarrier carrier, Acceptor acceptor, HostMeta hostMeta) {
        super(connection.stream(), acceptor);
        this.carrier = carrier;
        request = new OpeningRequest(hostMeta);
        messages = new WebSocketMessages(connection.stream(), acceptor.limits());
        text = new MessageText(acceptor.limits().stanzaLength());
    }

    @Override
    void take(ByteBuffer bytes) {
        try {
            while (request != null && bytes.hasRemaining() && !stream().isEnded()) {
                takeRequest(request.take(bytes.get()));
            }
            if (!stream().isEnded()) {
                frames.read(bytes);
            }
        } catch (WebSocketFailure e) {
            carrier.fail(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void takeRequest(@Nullable ServerHandshake answer) {
        if (answer != null) {
            carrier.answer(answer);
            request = null;
        }
    }

    @Override
    public void text(ByteBuffer part, boolean last) {
        if (!stream().isEnded()) {
            stream().count(text.add(part, last, acceptor().buffers().characters()));
            if (last) {
                messages.received(text.take());
            }
        }
    }

    @Override
    public void ping(byte[] payload) {
        carrier.pong(payload);
    }

    @Override
    public void close(byte[] payload) {
        if (payload.length > 0) {
            requireStatus(ByteBuffer.wrap(payload));
        }
        carrier.closedByPeer(payload);
    }

    /** RFC 6455 §7.4: some codes are never sent. */
    private static void requireStatus(ByteBuffer payload) {
        int code = payload.remaining() < Short.BYTES ? 0 : payload.getShort() & 0xFFFF;
        boolean known = code >= 1000 && code <= 1014 && code != 1004 && code != 1005;
        if (!known && (code < 3000 || code > 4999) || code == 1006) {
            throw new WebSocketFailure(
                    WebSocketFailure.PROTOCOL_ERROR, "a Close frame has a status code, or nothing");
        }
        requireText(payload);
    }

    private static void requireText(ByteBuffer reason) {
        try {
            CharBuffer read = StandardCharsets.UTF_8.newDecoder().decode(reason);
            read.clear();
        } catch (CharacterCodingException e) {
            throw new WebSocketFailure(WebSocketFailure.INVALID_PAYLOAD, "this is not UTF-8");
        }
    }
}
