package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.server.embedded.EmbeddedServer;

/**
 * Connections through a proxy that are cut anywhere, by the program, by the server, or by the
 * proxy: nothing is left of them. There are 300; the system property {@code connections} sets
 * another number.
 */
@Timeout(600)
class ManyProxiedConnectionsTest {

    private static final Path FILES = Path.of("/proc/self/fd");
    private static final int PROGRAMS = 6;
    private static final int CONNECTIONS =
            Integer.getInteger("connections", 300) / PROGRAMS * PROGRAMS;
    private static final long SEED = Long.getLong("seed", 13);
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
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
                Conversation.Way way =
                        Conversation.Way.values()[random.nextInt(Conversation.Way.values().length)];
                int port =
                        way == Conversation.Way.DIRECT_TLS ? proxy.directTlsPort() : proxy.port();
                try (Peer peer = Peer.connect(proxy.host(), port)) {
                    converse(peer, way);
                }
            }
            return null;
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
            end(peer, steps > 3);
        }

        private void open(Peer peer) throws IOException {
            peer.say(Conversation.HEADER);
            peer.readUntil("</stream:features>");
        }

        private void logIn(Peer peer) throws IOException {
            String proof = "\0" + jid.getLocalpart() + "\0password";
            peer.say(
                    "<auth xmlns='"
                            + SASL
                            + "' mechanism='PLAIN'>"
                            + Base64.getEncoder()
                                    .encodeToString(proof.getBytes(StandardCharsets.UTF_8))
                            + "</auth>");
            peer.readUntil("<success xmlns='" + SASL + "'/>");
            open(peer);
            peer.say(
                    "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                            + "<resource>r</resource></bind></iq><presence/>");
            peer.readUntil("</iq>");
        }

        private void end(Peer peer, boolean loggedIn) throws IOException {
            switch (random.nextInt(4)) {
                case 0 -> peer.reset();
                case 1 -> {
                    if (loggedIn) {
                        server.stream(jid).disconnect();
                    }
                }
                case 2 -> peer.say("</stream:stream>");
                default -> {}
            }
        }
    }

    @Test
    void leaveNothing() throws Exception {
        assumeTrue(Files.isDirectory(FILES), "this system does not say which sockets are open");
        long socketsBefore = sockets();
        Reports reports = new Reports();
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
