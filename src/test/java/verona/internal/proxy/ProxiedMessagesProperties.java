package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import verona.internal.websocket.Frames;

/** Whatever is in the messages of a WebSocket, and however they are framed, it goes on. */
class ProxiedMessagesProperties {

    private static final byte[] NOTHING = {};
    private static final byte[] PING = "ping".getBytes(StandardCharsets.UTF_8);

    private static PlayedServer played;
    private static Reports reports;
    private static Proxy proxy;
    private static ExecutorService readers;

    @BeforeContainer
    static void start() throws IOException {
        played = new PlayedServer();
        reports = new Reports();
        proxy = Proxy.forClients(played, reports);
        readers = Executors.newCachedThreadPool();
    }

    @AfterContainer
    static void close() {
        proxy.close();
        played.close();
        readers.shutdown();
    }

    /**
     * How messages are sent.
     *
     * @param fragment the most bytes of a message in a frame
     * @param empty whether frames without content are among them
     * @param pings whether pings are
     * @param chunk how many bytes are written at once
     */
    record Manner(int fragment, boolean empty, boolean pings, int chunk) {

        byte[] frames(WebSocketPeer peer, byte[] message) {
            ByteArrayOutputStream frames = new ByteArrayOutputStream();
            int opcode = Frames.TEXT;
            for (int start = 0; start == 0 || start < message.length; start += fragment) {
                int end = Math.min(message.length, start + fragment);
                if (empty) {
                    frames.writeBytes(peer.bytes(opcode, false, NOTHING));
                    opcode = Frames.CONTINUATION;
                }
                byte[] part = Arrays.copyOfRange(message, start, end);
                frames.writeBytes(peer.bytes(opcode, end == message.length, part));
                opcode = Frames.CONTINUATION;
                if (pings) {
                    frames.writeBytes(peer.bytes(Frames.PING, true, PING));
                }
            }
            return frames.toByteArray();
        }

        int pings(byte[] message) {
            return pings ? Math.max(1, (message.length + fragment - 1) / fragment) : 0;
        }
    }

    @Provide
    Arbitrary<Manner> manners() {
        Arbitrary<Integer> sizes =
                Arbitraries.integers().between(1, 200).edgeCases(c -> c.add(1, 125, 126));
        Arbitrary<Integer> chunks = Arbitraries.integers().between(1, 700);
        Arbitrary<Boolean> coins = Arbitraries.of(true, false);
        return Combinators.combine(sizes, coins, coins, chunks).as(Manner::new);
    }

    @Provide
    Arbitrary<byte[]> soups() {
        return StreamTexts.soups();
    }

    @Provide
    Arbitrary<String> stanzas() {
        return StreamTexts.stanzas();
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers()
                .between(0, 200_000)
                .edgeCases(cases -> cases.add(0, 125, 126, 8_192, 65_535, 65_536));
    }

    @Property(tries = 150)
    void goOnByteForByte(
            @ForAll boolean secure,
            @ForAll @Size(max = 6) List<@From("stanzas") String> sent,
            @ForAll @Size(max = 6) List<@From("stanzas") String> received,
            @ForAll("manners") Manner manner)
            throws Exception {
        int before = reports.lines().size();
        exchange(secure, bytes(sent), bytes(received), manner);
        List<String> lines = reports.lines();
        List<String> since = lines.subList(before, lines.size());
        assertThat(since.stream().filter(line -> line.startsWith("sent ")))
                .containsExactlyElementsOf(sent.stream().map(xml -> "sent " + xml).toList());
        assertThat(since.stream().filter(line -> line.startsWith("received ")))
                .containsExactlyElementsOf(
                        received.stream().map(xml -> "received " + xml).toList());
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    @Property(tries = 100)
    void goOnWhateverTheyAre(
            @ForAll boolean secure,
            @ForAll @Size(max = 6) List<@From("soups") byte[]> sent,
            @ForAll @Size(max = 6) List<@From("soups") byte[]> received,
            @ForAll("manners") Manner manner)
            throws Exception {
        exchange(secure, sent, received, manner);
    }

    @Property(tries = 30)
    void goOnHoweverLongTheyAre(@ForAll boolean secure, @ForAll("lengths") int length)
            throws Exception {
        byte[] message = ("<a>" + "é".repeat(length) + "</a>").getBytes(StandardCharsets.UTF_8);
        Manner whole = new Manner(message.length, false, false, message.length + 100);
        exchange(secure, List.of(message), List.of(message), whole);
    }

    private static void exchange(
            boolean secure, List<byte[]> sent, List<byte[]> received, Manner manner)
            throws Exception {
        try (WebSocketConversation conversation =
                WebSocketConversation.open(proxy, played, secure)) {
            conversation.logIn();
            WebSocketPeer program = conversation.program;
            WebSocketPeer server = conversation.server;
            List<Future<?>> all = new ArrayList<>();
            all.add(readers.submit(says(sent, manner, program)));
            all.add(readers.submit(hears(sent, manner, server)));
            all.add(readers.submit(says(received, manner, server)));
            all.add(readers.submit(hears(received, manner, program)));
            for (Future<?> each : all) {
                each.get();
            }
        }
        reports.awaitEnd();
    }

    private static Callable<?> says(List<byte[]> messages, Manner manner, WebSocketPeer peer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        messages.forEach(message -> bytes.writeBytes(manner.frames(peer, message)));
        return () -> say(bytes.toByteArray(), manner.chunk(), peer.peer);
    }

    private static Void say(byte[] all, int chunk, Peer peer) throws IOException {
        for (int start = 0; start < all.length; start += chunk) {
            peer.say(Arrays.copyOfRange(all, start, Math.min(all.length, start + chunk)));
        }
        return null;
    }

    private static Callable<?> hears(List<byte[]> messages, Manner manner, WebSocketPeer peer) {
        int pings = messages.stream().mapToInt(manner::pings).sum();
        return () -> {
            List<byte[]> heard = new ArrayList<>();
            for (int i = 0; i < messages.size() + pings; i++) {
                WebSocketPeer.Message next = peer.next();
                if (next.opcode() == Frames.TEXT) {
                    heard.add(next.payload());
                } else {
                    assertThat(next).hasToString("PING ping");
                }
            }
            assertThat(heard).containsExactlyElementsOf(messages);
            return null;
        };
    }

    /** What is no frame ends the connection; it hangs for nobody. */
    @Property(tries = 150)
    void endWhereTheyAreNone(
            @ForAll @Size(max = 60) byte[] bytes, @ForAll @IntRange(min = 1, max = 20) int chunk)
            throws Exception {
        try (WebSocketConversation conversation =
                WebSocketConversation.open(proxy, played, false)) {
            say(bytes, chunk, conversation.program.peer);
            conversation.program.peer.end();
            conversation.server.peer.readToTheEnd();
            conversation.server.close();
            conversation.program.peer.readToTheEnd();
            assertThat(reports.awaitEnd()).isNotEmpty();
        }
    }
}
