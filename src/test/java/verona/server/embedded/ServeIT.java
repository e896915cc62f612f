package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.internal.cli.CliJar;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.stanza.Element;

/** The server as a program: {@code verona serve}. */
@Timeout(60)
class ServeIT {

    private static final Pattern LINE =
            Pattern.compile("listening on (127\\.0\\.0\\.1):(\\d+), domain (localhost)");

    private @Nullable Process jvm;

    @AfterEach
    void end() {
        if (jvm != null) {
            jvm.destroyForcibly().onExit().join();
        }
    }

    private Process run(String... arguments) throws IOException {
        Stream<String> all = Stream.concat(Stream.of("serve"), Stream.of(arguments));
        jvm = CliJar.command(all.toArray()).start();
        return jvm;
    }

    @Test
    void servesUntilItIsStopped() throws IOException {
        Process process =
                run("--port", "0", "--account", "romeo:password", "--account", "juliet:password");
        XmppServer server = server(process.inputReader().readLine());

        RawClient romeo = RawClient.login(server, "romeo", "test");
        RawClient juliet = RawClient.login(server, "juliet", "test");
        romeo.send("<message to='juliet@localhost/test'><body>Hello</body></message>");
        Element message = juliet.require("message");
        assertThat(message.attribute("from")).isEqualTo("romeo@localhost/test");

        process.destroy();

        assertThat(romeo.streamError()).isEqualTo("system-shutdown");
        assertThat(juliet.streamError()).isEqualTo("system-shutdown");
        int sigterm = 15;
        assertThat(process.onExit().join().exitValue()).isEqualTo(128 + sigterm);
    }

    private static XmppServer server(String line) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        MatchResult said = matcher.toMatchResult();
        Map<String, String> settings =
                Map.of(
                        "verona.external.host", said.group(1),
                        "verona.external.port", said.group(2),
                        "verona.external.domain", said.group(3),
                        "verona.external.accounts", "register");
        return Servers.start(ServerKind.EXTERNAL, settings::get);
    }

    /** So that a person sees where, whichever way a client is to connect. */
    @Test
    void saysWhereItListens() throws IOException {
        BufferedReader output =
                run("--port", "0", "--component", "echo.localhost:secret").inputReader();
        assertThat(output.readLine())
                .matches("listening on 127\\.0\\.0\\.1:\\d+, for components on \\d+, domain .*");
        assertThat(output.readLine()).matches("direct TLS on 127\\.0\\.0\\.1:\\d+");
        String webSocket = "://127\\.0\\.0\\.1:\\d+/\\S+";
        assertThat(output.readLine()).matches("WebSocket on ws" + webSocket);
        assertThat(output.readLine()).matches("WebSocket over TLS on wss" + webSocket);
    }
}
