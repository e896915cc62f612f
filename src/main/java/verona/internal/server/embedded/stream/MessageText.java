package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.websocket.WebSocketFailure;

/** The text of one message of a WebSocket, as its parts come. */
final class MessageText {

    /** Between two messages a connection is to hold no more memory than this. */
    private static final int KEPT = 4096;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final IncompleteBytes incomplete = new IncompleteBytes();
    private final int limit;
    private StringBuilder text = new StringBuilder();

    /** With so many characters in a message at most. */
    MessageText(int limit) {
        this.limit = limit;
    }

    /**
     * Adds a part.
     *
     * @param characters is used for that
     * @return how many characters it has
     * @throws WebSocketFailure if it is not UTF-8 (RFC 6455 §8.1)
     */
    int add(ByteBuffer part, boolean last, CharBuffer characters) {
        int before = text.length();
        ByteBuffer bytes = incomplete.with(part);
        CoderResult result;
        do {
            result = decoder.decode(bytes, characters.clear(), last);
            requireText(result);
            text.append(characters.flip());
            requireLimit();
        } while (result.isOverflow());
        incomplete.keep(bytes);
        if (last) {
            requireText(decoder.flush(characters.clear()));
            decoder.reset();
        }
        return text.length() - before;
    }

    private static void requireText(CoderResult result) {
        if (result.isError()) {
            throw new WebSocketFailure(WebSocketFailure.INVALID_PAYLOAD, "this is not UTF-8");
        }
    }

    private void requireLimit() {
        if (text.length() > limit) {
            throw new StreamFailure(
                    StreamError.POLICY_VIOLATION,
                    "a message of more than " + limit + " characters");
        }
    }

    /** The message, which is whole; the next begins. */
    String take() {
        String message = text.toString();
        if (text.capacity() > KEPT) {
            text = new StringBuilder();
        }
        text.setLength(0);
        return message;
    }
}
