package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a program and a server say, and however it arrives, it goes on byte for byte. */
class ProxyProperties {

    private static final String[] BETWEEN = {"", "", "", " ", "\n", "\t \r\n"};

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

    @Provide
    Arbitrary<String> stanzas() {
        return StreamTexts.stanzas();
    }

    @Provide
    Arbitrary<byte[]> soups() {
        return StreamTexts.soups();
    }

    @Property(tries = 150)
    void goesOnByteForByte(
            @ForAll Conversation.Way way,
            @ForAll @Size(max = 8) List<@From("stanzas") String> sent,
            @ForAll @Size(max = 8) List<@From("stanzas") String> received,
            @ForAll @IntRange(min = 0, max = 5) int between,
            @ForAll @IntRange(min = 1, max = 700) int chunk)
            throws Exception {
        int before = reports.lines().size();
        try (Conversation conversation = Conversation.open(proxy, played, way)) {
            conversation.logIn();
            Future<?> there =
                    readers.submit(
                            exchange(
                                    sent,
                                    BETWEEN[between],
                                    chunk,
                                    conversation.program,
                                    conversation.server));
            Future<?> back =
                    readers.submit(
                            exchange(
                                    received,
                                    BETWEEN[between],
                                    chunk,
                                    conversation.server,
                                    conversation.program));
            there.get();
            back.get();
        }
        reports.awaitEnd();
        List<String> lines = reports.lines();
        List<String> since = lines.subList(before, lines.size());
        assertThat(since.stream().filter(line -> line.startsWith("sent ")))
                .containsExactlyElementsOf(sent.stream().map(xml -> "sent " + xml).toList());
        assertThat(since.stream().filter(line -> line.startsWith("received ")))
                .containsExactlyElementsOf(
                        received.stream().map(xml -> "received " + xml).toList());
    }

    /** Before a login and after it, in both directions at once. */
    @Property(tries = 150)
    void passesOnAnyBytes(
            @ForAll boolean afterLogin,
            @ForAll("soups") byte[] sent,
            @ForAll("soups") byte[] received,
            @ForAll @IntRange(min = 1, max = 40) int chunk)
            throws Exception {
        try (Conversation conversation = Conversation.open(proxy, played, Conversation.Way.TCP)) {
            if (afterLogin) {
                conversation.logIn();
            }
            Future<?> there =
                    readers.submit(
                            toTheEnd(sent, chunk, conversation.program, conversation.server));
            Future<?> back =
                    readers.submit(
                            toTheEnd(received, chunk, conversation.server, conversation.program));
            there.get();
            back.get();
        }
        reports.awaitEnd();
    }

    private static Callable<?> toTheEnd(byte[] all, int chunk, Peer from, Peer to) {
        return () -> {
            say(all, chunk, from);
            from.end();
            assertThat(to.readToTheEnd()).isEqualTo(all);
            return null;
        };
    }

    private static void say(byte[] all, int chunk, Peer from) throws IOException {
        for (int start = 0; start < all.length; start += chunk) {
            from.say(Arrays.copyOfRange(all, start, Math.min(all.length, start + chunk)));
        }
    }

    private static Callable<?> exchange(
            List<String> stanzas, String between, int chunk, Peer from, Peer to) {
        byte[] all =
                (between + String.join(between, stanzas) + between)
                        .getBytes(StandardCharsets.UTF_8);
        return () -> {
            say(all, chunk, from);
            assertThat(to.read(all.length)).isEqualTo(all);
            return null;
        };
    }
}
