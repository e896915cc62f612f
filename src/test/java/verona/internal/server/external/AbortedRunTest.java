package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** A run that is aborted, by SIGTERM for instance, leaves no accounts on the server. */
@Timeout(60)
class AbortedRunTest {

    private final EmbeddedServer server = EmbeddedServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    /** What is run: it opens an account, names it, and never comes to an end. */
    static final class Run {

        private Run() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            XmppServer external = Servers.start(ServerKind.EXTERNAL, System::getProperty);
            String name = external.openAccount("romeo").localpart();
            try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                out.write((name + "\n").getBytes(StandardCharsets.UTF_8));
            }
            new CountDownLatch(1).await();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-Dverona.external.accounts=register", "-Dverona.external.admin=admin:x"})
    void leavesNoAccount(String accounts) throws IOException {
        server.ensureAccount("admin", "x");
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dverona.external.host=" + server.host(),
                                "-Dverona.external.port=" + server.port(),
                                "-Dverona.external.domain=localhost",
                                accounts,
                                Run.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = jvm.inputReader(StandardCharsets.UTF_8)) {
            String account = out.readLine();
            assertThat(server.account(account).exists()).isTrue();
            jvm.destroy();
            jvm.onExit().join();
            assertThat(server.account(account).exists()).isFalse();
        } finally {
            jvm.destroyForcibly();
        }
    }
}
