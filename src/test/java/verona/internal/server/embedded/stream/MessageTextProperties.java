package verona.internal.server.embedded.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import verona.internal.websocket.WebSocketFailure;

/** A text is the same wherever its bytes are cut. */
class MessageTextProperties {

    private static final int LIMIT = 1000;

    private static String add(MessageText text, byte[] bytes, int step) {
        CharBuffer characters = CharBuffer.allocate(7);
        int start = 0;
        do {
            int length = Math.min(step, bytes.length - start);
            boolean last = start + length == bytes.length;
            text.add(ByteBuffer.wrap(bytes, start, length).slice(), last, characters);
            start += length;
        } while (start < bytes.length);
        return text.take();
    }

    @Property
    void isPutTogetherAgain(
            @ForAll @Size(min = 1, max = 3) List<@StringLength(max = 300) String> messages,
            @ForAll @IntRange(min = 1, max = 50) int step) {
        MessageText text = new MessageText(LIMIT);
        for (String message : messages) {
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            assertThat(add(text, bytes, step)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Property
    void isUtf8(
            @ForAll @Size(min = 1, max = 100) byte[] bytes,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(lenient.getBytes(StandardCharsets.UTF_8), bytes)) {
            MessageText text = new MessageText(LIMIT);
            assertThatThrownBy(() -> add(text, bytes, step))
                    .isInstanceOfSatisfying(
                            WebSocketFailure.class, e -> assertThat(e.code()).isEqualTo(1007));
        }
    }

    @Example
    void hasALimit() {
        assertThat(add(new MessageText(LIMIT), new byte[LIMIT], 7)).hasSize(LIMIT);
        assertThatThrownBy(() -> add(new MessageText(LIMIT), new byte[LIMIT + 1], 7))
                .isInstanceOf(StreamFailure.class)
                .hasMessage("a message of more than 1000 characters");
    }
}
