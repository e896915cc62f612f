package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes to the port for WebSocket, nobody else notices. */
class HostileWebSocketTest extends EmbeddedServerTests {

    /** Frames that RFC 6455 forbids, and the status that each is answered with (§7.4.1). */
    static Stream<Arguments> forbidden() {
        return Stream.of(
                row("not masked, §5.1", 1002, 0x81, 0x01, '<'),
                row("a reserved bit, §5.2", 1002, 0xC1, 0x80, 0, 0, 0, 0),
                row("a reserved opcode, §5.2", 1002, 0x83, 0x80, 0, 0, 0, 0),
                row("a reserved control opcode, §5.2", 1002, 0x8B, 0x80, 0, 0, 0, 0),
                row("a control frame in fragments, §5.5", 1002, 0x09, 0x80, 0, 0, 0, 0),
                row("a long control frame, §5.5", 1002, 0x89, 0xFE, 0, 126, 0, 0, 0, 0),
                row("a continuation of nothing, §5.4", 1002, 0x80, 0x80, 0, 0, 0, 0),
                row("two beginnings, §5.4", 1002, 0x01, 0x80, 0, 0, 0, 0, 0x81, 0x80),
                row("too many bytes of length, §5.2", 1002, 0x81, 0xFE, 0, 5, 0, 0, 0, 0),
                row(
                        "far too many bytes of length, §5.2",
                        1002,
                        0x81,
                        0xFF,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        0),
                row(
                        "a negative length, §5.2",
                        1002,
                        0x81,
                        0xFF,
                        0x80,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0),
                row("a status of one byte, §5.5.1", 1002, 0x88, 0x81, 0, 0, 0, 0, 3),
                row("a status that is never sent, §7.4.1", 1002, 0x88, 0x82, 0, 0, 0, 0, 3, 0xED),
                row("a status below 1000, §7.4.2", 1002, 0x88, 0x82, 0, 0, 0, 0, 0, 1),
                row("a reason that is not UTF-8", 1007, 0x88, 0x83, 0, 0, 0, 0, 3, 0xE8, 0xFF),
                row("binary data, RFC 7395 §3.2", 1003, 0x82, 0x80, 0, 0, 0, 0),
                row("text that is not UTF-8, §8.1", 1007, 0x81, 0x81, 0, 0, 0, 0, 0xFF),
                row("half a character, §8.1", 1007, 0x81, 0x81, 0, 0, 0, 0, 0xC3));
    }

    private static Arguments row(String what, int status, int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Arguments.of(what, status, all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void closesTheConnectionOfWhoBreaksTheProtocol(String what, int status, byte[] bytes)
            throws IOException {
        RawClient juliet = available("juliet");
        try (RawWebSocket socket = RawWebSocket.open(server.webSocketUrl())) {
            socket.write(bytes);
            assertThat(socket.status()).as(what).isEqualTo(status);
        }
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** The stream's limit holds long before the frame ends. */
    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x01})
    void endsAFrameThatDoesNotEnd(int first) throws IOException {
        try (RawWebSocket socket = RawWebSocket.open(server.webSocketUrl())) {
            byte[] head = {(byte) first, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0};
            socket.write(head);
            byte[] chunk = "<a>".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100; i++) {
                socket.write(chunk);
            }
            assertThat(socket.streamError()).isEqualTo("policy-violation");
        }
        assertThat(available("juliet").hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void survivesRandomBytes(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[10_000];
        random.nextBytes(bytes);
        try (RawWebSocket before = RawWebSocket.connect(server.webSocketUrl());
                RawWebSocket after = RawWebSocket.open(server.webSocketUrl());
                RawWebSocket tls = RawWebSocket.connect(server.secureWebSocketUrl())) {
            before.write(bytes);
            after.write(bytes);
            tls.write(bytes);
            assertThat(available("juliet").hasNothing()).isTrue();
        }
    }
}
