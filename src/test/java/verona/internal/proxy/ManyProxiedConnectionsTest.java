package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.fault.Pace;
import verona.internal.websocket.CloseStatus;
import verona.internal.websocket.Frames;
import verona.server.embedded.EmbeddedServer;

/**
 * Connections through a proxy that are cut anywhere, by the program, by the server, or by the
 * proxy: nothing is left of them. There are 300; the system property {@code connections} sets
 * another number.
 */
@Timeout(600)
@Isolated("counts what the JVM has")
class ManyProxiedConnectionsTest {

    private static final Path FILES = Path.of("/proc/self/fd");
    private static final int PROGRAMS = 6;
    private static final int CONNECTIONS =
            Integer.getInteger("connections", 300) / PROGRAMS * PROGRAMS;
    private static final long SEED = Long.getLong("seed", 13);
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String BINDING =
            "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                    + "<resource>r</resource></bind></iq>";
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";

    private final EmbeddedServer server = EmbeddedServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("verona-proxy"))
                .toList();
    }

    private static long sockets() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(ManyProxiedConnectionsTest::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException e) {
            // It has been closed meanwhile.
            return false;
        }
    }

    /** One after another, by one program. */
    private final class Program {

        private final Random random;
        private final Proxy proxy;
        private final EntityBareJid jid;

        Program(int number, Proxy proxy) {
            random = new Random(SEED + number);
            this.proxy = proxy;
            jid = JidCreate.entityBareFromOrThrowUnchecked("program" + number + "@localhost");
            server.createAccount("program" + number, "password");
        }

        Void run() throws IOException {
            for (int i = 0; i < CONNECTIONS / PROGRAMS; i++) {
                Conversation.Way[] ways = Conversation.Way.values();
                int way = random.nextInt(ways.length + 2);
                if (way < ways.length) {
                    converse(ways[way]);
                } else {
                    converseOverWebSocket(way > ways.length);
                }
            }
            return null;
        }

        private void converse(Conversation.Way way) throws IOException {
            int port = way == Conversation.Way.DIRECT_TLS ? proxy.directTlsPort() : proxy.port();
            try (Peer peer = Peer.connect(proxy.host(), port)) {
                converse(peer, way);
            }
        }

        /** Some of a conversation, and its end. */
        private void converse(Peer peer, Conversation.Way way) throws IOException {
            int steps = random.nextInt(7);
            if (steps > 0 && way == Conversation.Way.STARTTLS) {
                open(peer);
                peer.say("<starttls xmlns='" + TLS + "'/>");
                peer.readUntil("<proceed xmlns='" + TLS + "'/>");
            }
            if (steps > 1 && way != Conversation.Way.TCP) {
                peer.encrypt(proxy.sslContext());
            }
            if (steps > 2) {
                open(peer);
            }
            if (steps > 3) {
                logIn(peer);
            }
            if (steps > 4) {
                peer.say("<message to='" + jid + "/r'><body>");
            }
            end(peer, steps > 3, "</stream:stream>");
        }

        private void converseOverWebSocket(boolean secure) throws IOException {
            int steps = random.nextInt(6);
            try (WebSocketPeer peer = WebSocketPeer.ask(proxy, secure)) {
                if (steps > 0) {
                    peer.awaitGrant();
                }
                if (steps > 1) {
                    open(peer);
                }
                if (steps > 2) {
                    logIn(peer);
                }
                if (steps > 3) {
                    peer.frame(Frames.PING, "");
                    peer.peer.say(peer.bytes(Frames.TEXT, false, new byte[] {'<'}));
                }
                if (steps > 4) {
                    peer.frame(Frames.CLOSE, Frames.status(CloseStatus.NORMAL, ""));
                }
                end(peer.peer, steps == 3 || steps == 4, "<");
            }
        }

        private void open(WebSocketPeer peer) throws IOException {
            peer.say(WebSocketConversation.OPEN);
            await(peer, "<stream:features");
        }

        private void await(WebSocketPeer peer, String beginning) throws IOException {
            while (!peer.next().text().startsWith(beginning)) {
                // It comes later.
                continue;
            }
        }

        private void logIn(WebSocketPeer peer) throws IOException {
            peer.say(authentication());
            await(peer, "<success");
            open(peer);
            peer.say(BINDING.replace("<iq", "<iq xmlns='jabber:client'"));
            peer.say("<presence xmlns='jabber:client'/>");
            await(peer, "<iq");
        }

        private void open(Peer peer) throws IOException {
            peer.say(Conversation.HEADER);
            peer.readUntil("</stream:features>");
        }

        private String authentication() {
            String proof = "\0" + jid.getLocalpart() + "\0password";
            return "<auth xmlns='"
                    + SASL
                    + "' mechanism='PLAIN'>"
                    + Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8))
                    + "</auth>";
        }

        private void logIn(Peer peer) throws IOException {
            peer.say(authentication());
            peer.readUntil("<success xmlns='" + SASL + "'/>");
            open(peer);
            peer.say(BINDING + "<presence/>");
            peer.readUntil("</iq>");
        }

        private void end(Peer peer, boolean loggedIn, String last) throws IOException {
            switch (random.nextInt(4)) {
                case 0 -> peer.reset();
                case 1 -> {
                    if (loggedIn) {
                        server.stream(jid).disconnect();
                    }
                }
                case 2 -> peer.say(last);
                default -> {}
            }
        }
    }

    @Test
    void leaveNothing() throws Exception {
        leaveNothing(pace -> {});
    }

    /** Bytes are held back when the connections end. */
    @Test
    void leaveNothingWhenTheyAreSlow() throws Exception {
        leaveNothing(
                pace -> {
                    pace.limitRate(50_000);
                    pace.addLatency(Duration.ofMillis(5));
                });
    }

    /** The server opens its ports when they are asked for, and they stay open. */
    private void openPorts() {
        assertThat(server.port()).isPositive();
        assertThat(server.webSocketUrl()).isNotNull();
    }

    private void leaveNothing(Consumer<Pace> pace) throws Exception {
        assumeTrue(Files.isDirectory(FILES), "this system does not say which sockets are open");
        openPorts();
        long socketsBefore = sockets();
        Reports reports = new Reports();
        reports.pace(pace);
        ExecutorService running = Executors.newFixedThreadPool(PROGRAMS);
        try (Proxy proxy = Proxy.forClients(server, reports)) {
            List<Future<Void>> programs = new ArrayList<>();
            for (int i = 0; i < PROGRAMS; i++) {
                programs.add(running.submit(new Program(i, proxy)::run));
            }
            for (Future<Void> program : programs) {
                program.get();
            }
            await().untilAsserted(() -> assertThat(reports.lines("ended")).hasSize(CONNECTIONS));
        } finally {
            running.shutdown();
        }
        assertThat(threads()).isEmpty();
        await().untilAsserted(() -> assertThat(sockets()).isLessThanOrEqualTo(socketsBefore));
    }
}
