package verona.internal.proxy;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.EmbeddedServerTests;
import verona.server.embedded.RawClient;
import verona.stanza.Element;

/**
 * Whoever has something written to a server of this JVM may forward what comes of it, and others
 * meanwhile leave it to them: nothing is left lying.
 */
@Timeout(60)
class ConcurrentSendersTest {

    private static final int COUNT = 3_000;

    private final Reports reports = new Reports();
    private final EmbeddedServer server = EmbeddedServerTests.withAccounts(EmbeddedServer.start());
    private final ServerThroughProxy through = new ServerThroughProxy(server, reports);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void close() {
        threads.shutdown();
        through.close();
        server.close();
    }

    private CompletableFuture<Void> repeat(IntConsumer task) {
        return runAsync(
                () -> {
                    for (int i = 0; i < COUNT; i++) {
                        task.accept(i);
                    }
                },
                threads);
    }

    private static String ping(String id) {
        return "<iq type='get' to='localhost' id='" + id + "'><ping xmlns='urn:xmpp:ping'/></iq>";
    }

    @Test
    void loseNothingAndKeepTheOrder() throws Exception {
        try (RawClient romeo = RawClient.login(through, "romeo", "bot");
                RawClient juliet = RawClient.login(server, "juliet", "test")) {
            ProxiedStream stream = reports.awaitLogin();
            CompletableFuture<Void> all =
                    CompletableFuture.allOf(
                            repeat(i -> stream.insert(ping("one-" + i))),
                            repeat(i -> stream.insert(ping("two-" + i))),
                            repeat(i -> romeo.send(ping("own-" + i))),
                            repeat(i -> juliet.send(message(romeo, i))));
            Map<String, Integer> counts = new HashMap<>();
            for (int i = 0; i < 4 * COUNT; i++) {
                count(romeo.next(), counts);
            }
            all.join();
            assertThat(counts)
                    .hasSize(4)
                    .allSatisfy((who, last) -> assertThat(last).isEqualTo(COUNT));
        }
    }

    /** It may be more than a program takes at once. */
    @Test
    void leaveMuchToTheThreadOfTheServer() {
        try (RawClient romeo = RawClient.login(through, "romeo", "bot")) {
            String body = "x".repeat(100_000);
            romeo.send("<message to='" + romeo.jid() + "'><body>" + body + "</body></message>");
            assertThat(romeo.next().children().get(0).text()).isEqualTo(body);
        }
    }

    /** The answer comes before the stanza has been written that it was inserted for. */
    @Test
    void insertWhileSomethingIsForwarded() throws Exception {
        try (RawClient romeo = RawClient.login(through, "romeo", "bot")) {
            ProxiedStream stream = reports.awaitLogin();
            reports.withhold(
                    element -> {
                        if (element.name().equals("message")) {
                            stream.insert(ping("inserted"));
                        }
                        return false;
                    });
            romeo.send(message(romeo, 1));

            assertThat(romeo.next().attribute("id")).isEqualTo("message-1");
            assertThat(romeo.next().attribute("id")).isEqualTo("inserted");
        }
    }

    private static String message(RawClient to, int number) {
        return "<message to='" + to.jid() + "' id='message-" + number + "'/>";
    }

    private static void count(Element next, Map<String, Integer> counts) {
        String[] id = next.attribute("id").split("-");
        assertThat(Integer.parseInt(id[1])).isEqualTo(counts.getOrDefault(id[0], 0));
        counts.merge(id[0], 1, Integer::sum);
    }
}
