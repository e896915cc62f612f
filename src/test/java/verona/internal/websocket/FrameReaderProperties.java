package verona.internal.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

/** RFC 6455 §5, for any messages, cut anywhere. */
class FrameReaderProperties {

    /** What frames say. */
    private static final class Received implements FrameReader.Listener {

        private final List<String> messages = new ArrayList<>();
        private final List<byte[]> pings = new ArrayList<>();
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
        private byte @Nullable [] closed;

        @Override
        public void text(ByteBuffer part, boolean last) {
            begun.write(part.array(), part.position(), part.remaining());
            if (last) {
                messages.add(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            }
        }

        @Override
        public void ping(byte[] payload) {
            pings.add(payload);
        }

        @Override
        public void close(byte[] payload) {
            closed = payload;
        }
    }

    /** A server's frame, masked. */
    private static byte[] masked(
            byte[] frame, int headLength, byte[] mask, boolean last, int opcode) {
        ByteBuffer masked = ByteBuffer.allocate(frame.length + mask.length);
        masked.put(frame, 0, headLength).put(mask);
        for (int i = headLength; i < frame.length; i++) {
            masked.put((byte) (frame[i] ^ mask[(i - headLength) % mask.length]));
        }
        byte[] bytes = masked.array();
        bytes[0] = (byte) ((last ? 0x80 : 0) | opcode);
        bytes[1] |= (byte) 0x80;
        return bytes;
    }

    private static byte[] frame(int opcode, boolean last, byte[] payload, byte[] mask) {
        byte[] frame = Frames.frame(opcode, payload);
        return masked(frame, frame.length - payload.length, mask, last, opcode);
    }

    private static void read(FrameReader reader, byte[] bytes, int step) {
        for (int start = 0; start < bytes.length; start += step) {
            int length = Math.min(step, bytes.length - start);
            reader.read(ByteBuffer.wrap(bytes.clone(), start, length));
        }
    }

    @Property
    void readsWhatWasWritten(
            @ForAll @Size(max = 5) List<@StringLength(max = 300) String> messages,
            @ForAll @Size(4) byte[] mask,
            @ForAll @IntRange(min = 1, max = 70) int fragment,
            @ForAll @IntRange(min = 1, max = 50) int step) {
        Received received = new Received();
        FrameReader reader = FrameReader.ofClient(received);
        List<String> expected = new ArrayList<>();
        for (String message : messages) {
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            expected.add(new String(bytes, StandardCharsets.UTF_8));
            int start = 0;
            do {
                int end = Math.min(bytes.length, start + fragment);
                byte[] part = Arrays.copyOfRange(bytes, start, end);
                int opcode = start == 0 ? Frames.TEXT : Frames.CONTINUATION;
                read(reader, frame(opcode, end == bytes.length, part, mask), step);
                read(reader, frame(Frames.PING, true, mask, mask), step);
                start = end;
            } while (start < bytes.length);
        }
        assertThat(received.messages).isEqualTo(expected);
        assertThat(received.pings).allMatch(ping -> Arrays.equals(ping, mask));
        assertThat(received.closed).isNull();
    }

    /** Long payloads have long lengths. */
    @Property(tries = 50)
    void readsLengthsOfEachSize(
            @ForAll @IntRange(min = 0, max = 70_000) int length, @ForAll @Size(4) byte[] mask) {
        Received received = new Received();
        String message = "x".repeat(length);
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        read(FrameReader.ofClient(received), frame(Frames.TEXT, true, bytes, mask), 4096);
        assertThat(received.messages).containsExactly(message);
    }

    /** Whatever comes, it is understood or refused as RFC 6455 §7.4.1 has it. */
    @Property
    void refusesWhatItDoesNotUnderstand(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @ByteRange(min = 1) byte step) {
        FrameReader reader = FrameReader.ofClient(new Received());
        try {
            read(reader, bytes, step);
        } catch (WebSocketFailure e) {
            assertThat(e.code()).isIn(1002, 1003);
        }
    }

    /** Both ends say the same, each in its own way. */
    @Property
    void readsWhatEachEndSends(
            @ForAll @Size(max = 300) byte[] payload,
            @ForAll int mask,
            @ForAll @IntRange(min = 1, max = 50) int step) {
        Received ofClient = new Received();
        Received ofServer = new Received();
        read(FrameReader.ofClient(ofClient), Frames.masked(Frames.TEXT, payload, mask), step);
        read(FrameReader.ofServer(ofServer), Frames.frame(Frames.TEXT, payload), step);
        assertThat(ofClient.messages)
                .isEqualTo(ofServer.messages)
                .containsExactly(new String(payload, StandardCharsets.UTF_8));
    }

    @Property(tries = 10)
    void refusesTheFramesOfTheOtherEnd(@ForAll int mask) {
        byte[] payload = {};
        assertThatThrownBy(
                        () ->
                                FrameReader.ofServer(new Received())
                                        .read(
                                                ByteBuffer.wrap(
                                                        Frames.masked(Frames.TEXT, payload, mask))))
                .isInstanceOf(WebSocketFailure.class)
                .hasMessage("a server masks no frame");
        assertThatThrownBy(
                        () ->
                                FrameReader.ofClient(new Received())
                                        .read(ByteBuffer.wrap(Frames.frame(Frames.TEXT, payload))))
                .isInstanceOf(WebSocketFailure.class)
                .hasMessage("a client masks its frames");
    }
}
