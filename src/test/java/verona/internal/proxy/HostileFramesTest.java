package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static verona.internal.proxy.WebSocketConversation.passes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.websocket.Frames;

/** Whatever one end sends in place of frames, nobody else notices, and nothing is left of it. */
@Isolated("counts what the JVM has")
class HostileFramesTest extends ProxiedWebSocketTests {

    private static final String PRESENCE = "<presence xmlns='jabber:client'/>";
    private static final int MEBIBYTE = 1 << 20;

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("verona-proxy"))
                .toList();
    }

    /** Another program's stream, which goes on as before. */
    private void nobodyElseNotices(WebSocketConversation other) throws IOException {
        passes(PRESENCE, other.program, other.server);
        passes(PRESENCE, other.server, other.program);
    }

    @ParameterizedTest
    @CsvSource({
        "C180, 1002, no extension has been negotiated",
        "8280, 1003, XMPP is text (RFC 7395 3.2)",
        "8080, 1002, there is no message to continue",
        "8380, 1002, there is no opcode 3",
        "0980, 1002, a control frame is not fragmented",
        "89FE0080, 1002, a control frame has 125 bytes at most",
        "8100, 1002, a client masks its frames",
        "81FE000100000000, 1002, the length has too many bytes",
        "81FFFFFFFFFFFFFFFFFF00000000, 1002, the length is negative",
        "018000000000018000000000, 1002, the message before has not ended"
    })
    void ofAProgramAreRefused(String frames, String code, String why) throws Exception {
        try (WebSocketConversation other = WebSocketConversation.open(proxy, played, false)) {
            other.logIn();
            logIn();
            program.say(PRESENCE);
            program.peer.say(HexFormat.of().parseHex(frames));
            assertThat(server.next()).hasToString(PRESENCE);
            assertThat(program.next()).hasToString("CLOSE " + code + " " + why);
            assertThat(server.peer.readToTheEnd()).isEmpty();
            server.close();
            assertThat(program.peer.readToTheEnd()).isEmpty();
            assertThat(reports.awaitEnd())
                    .isEqualTo("what the program sent is no WebSocket: " + why);
            nobodyElseNotices(other);
        }
        proxy.close();
        assertThat(threads()).isEmpty();
    }

    @Test
    void ofAServerAreRefused() throws Exception {
        logIn();
        server.peer.say(new byte[] {(byte) 0x82, 0});
        assertThat(server.next()).hasToString("CLOSE 1003 XMPP is text (RFC 7395 3.2)");
        assertThat(program.peer.readToTheEnd()).isEmpty();
        program.close();
        assertThat(reports.awaitEnd())
                .isEqualTo("what the server sent is no WebSocket: XMPP is text (RFC 7395 3.2)");
    }

    /** A frame can claim more than there is memory; it is held as it comes. */
    @Test
    void takeNoMemoryForWhatTheyClaim() throws Exception {
        logIn();
        ByteBuffer head = ByteBuffer.allocate(14).put((byte) 0x81).put((byte) 0xFF);
        program.peer.say(head.putLong(Long.MAX_VALUE).putInt(0).array());
        passes(PRESENCE, server, program);
        program.peer.reset();
        assertThat(reports.awaitEnd()).startsWith("the connection was cut by the program: ");
    }

    /** A message is held until it is whole, but not if it is too long for that. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void holdMessagesUpToALimit(boolean fragmented) throws Exception {
        logIn();
        byte[] piece = "x".repeat(MEBIBYTE).getBytes();
        if (fragmented) {
            program.peer.say(program.bytes(Frames.TEXT, false, piece));
            for (int i = 1; i <= 16; i++) {
                program.peer.say(program.bytes(Frames.CONTINUATION, false, piece));
            }
        } else {
            program.frame(Frames.TEXT, "x".repeat(16 * MEBIBYTE + 1));
        }
        assertThat(program.next()).hasToString("CLOSE 1009 a message of more than 16777216 bytes");
        assertThat(server.peer.readToTheEnd()).isEmpty();
        server.close();
        assertThat(reports.awaitEnd()).endsWith("a message of more than 16777216 bytes");
    }

    @Test
    void holdTheLongestMessage() throws Exception {
        logIn();
        String longest = "<a>" + "x".repeat(16 * MEBIBYTE - 7) + "</a>";
        program.say(longest);
        assertThat(server.next().text()).isEqualTo(longest);
        assertThat(reports.lines("sent")).hasSize(1);
    }

    /** Fragments without content, and pings, are nothing that has to be held. */
    @Test
    void mayBeManyAndEmpty() throws Exception {
        logIn();
        program.peer.say(program.bytes(Frames.TEXT, false, "<a".getBytes()));
        ByteBuffer many = ByteBuffer.allocate(6 * 10_000);
        while (many.hasRemaining()) {
            many.put(program.bytes(Frames.CONTINUATION, false, new byte[0]));
        }
        program.peer.say(many.array());
        program.peer.say(program.bytes(Frames.CONTINUATION, true, "/>".getBytes()));
        assertThat(server.next()).hasToString("<a/>");
    }

    /** RFC 6455 §7.1.7: what comes after the Close frame is of no interest. */
    @Test
    void areNotReadAfterAWrongOne() throws Exception {
        logIn();
        program.peer.say(new byte[] {(byte) 0x82, (byte) 0x80, 0, 0, 0, 0});
        program.say(PRESENCE);
        assertThat(server.peer.readToTheEnd()).isEmpty();
        server.close();
        await().untilAsserted(() -> assertThat(reports.lines("ended")).hasSize(1));
        assertThat(reports.lines("sent")).isEmpty();
    }
}
