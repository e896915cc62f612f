package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;

@Isolated("counts what the JVM has")
class LifecycleTest {

    @Test
    void leavesNoThreadAndNoPortBehind() {
        Set<Thread> before = threads();
        EmbeddedServer server = EmbeddedServerTests.withAccounts(EmbeddedServer.start());
        int port = server.port();
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(RawClient.login(server, "romeo", "r" + i));
            clients.add(RawClient.open(server));
            clients.add(RawClient.connect(server));
        }
        assertThat(threads()).hasSizeGreaterThan(before.size());
        server.close();
        server.close();
        assertThat(threads()).isSubsetOf(before);
        clients.forEach(RawClient::close);
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void servesAllClientsInOneThread() {
        Set<Thread> before = threads();
        try (EmbeddedServer server = EmbeddedServerTests.withAccounts(EmbeddedServer.start())) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                clients.add(RawClient.login(server, "romeo", "r" + i));
            }
            assertThat(threads()).hasSize(before.size() + 1);
            clients.forEach(RawClient::close);
        }
    }

    @Test
    void closesInFaceOfAClientThatDoesNotRead() {
        EmbeddedServer server = EmbeddedServerTests.withAccounts(EmbeddedServer.start());
        try (RawClient romeo = RawClient.login(server, "romeo", "deaf")) {
            String message =
                    "<message to='romeo@localhost/deaf'><body>" + "x".repeat(100_000) + "</body>";
            try (RawClient juliet = RawClient.login(server, "juliet", "loud")) {
                for (int i = 0; i < 100; i++) {
                    juliet.send(message + "</message>");
                }
                juliet.sync();
            }
            server.close();
            assertThat(romeo.jid()).isNotEmpty();
        }
    }

    /** Server threads alone: those of the test's own JVM come and go. */
    static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("verona-server"))
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }

    @Test
    void saysWhereItIs() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            assertThat(server.description())
                    .isEqualTo("embedded server at 127.0.0.1:" + server.port());
            assertThat(server.mucDomain()).isEqualTo("conference.localhost");
        }
    }

    @Test
    void saysThatItsPortIsTaken() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            EmbeddedServerOptions same = EmbeddedServerOptions.DEFAULT.withPort(server.port());
            assertThatThrownBy(() -> EmbeddedServer.start(same))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("can't listen on port " + server.port());
        }
    }

    @Test
    void saysThatItsHostIsUnknown() {
        EmbeddedServerOptions nowhere = EmbeddedServerOptions.DEFAULT.withHost("nowhere.invalid");
        assertThatThrownBy(() -> EmbeddedServer.start(nowhere))
                .isInstanceOf(ServerException.class)
                .hasMessage("there is no host 'nowhere.invalid' to listen on");
    }

    @Test
    void servesAnotherDomain() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withDomain("verona.lit");
        try (EmbeddedServer server =
                EmbeddedServerTests.withAccounts(EmbeddedServer.start(options))) {
            try (RawClient romeo = RawClient.login(server, "romeo", "test")) {
                assertThat(romeo.jid()).isEqualTo("romeo@verona.lit/test");
            }
        }
    }
}
