package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import verona.MadeScenario;
import verona.XmppClient;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.internal.script.java.JavaTests;
import verona.script.JavaTest;
import verona.script.Script;
import verona.script.ScriptTranslator;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.server.embedded.RawClient;

/** {@code verona record}, as a process. */
@Timeout(120)
class RecordIT {

    private static final Pattern LISTENING =
            Pattern.compile("listening on (127\\.0\\.0\\.1):(\\d+), domain (.*)");

    @TempDir Path folder;

    private @Nullable Process jvm;

    @AfterEach
    void end() {
        if (jvm != null) {
            jvm.destroyForcibly().onExit().join();
        }
    }

    private BufferedReader record(Object... arguments) throws IOException {
        Stream<Object> all =
                Stream.concat(
                        Stream.of("record", "--output", folder, "--title", "Says hello"),
                        Stream.of(arguments));
        jvm = CliJar.command(all.toArray()).start();
        return jvm.inputReader();
    }

    private static XmppServer server(BufferedReader output) throws IOException {
        Matcher matcher = LISTENING.matcher(output.readLine());
        assertThat(matcher.matches()).isTrue();
        MatchResult said = matcher.toMatchResult();
        Map<String, String> settings =
                Map.of(
                        "verona.external.host", said.group(1),
                        "verona.external.port", said.group(2),
                        "verona.external.domain", said.group(3),
                        "verona.external.accounts", "register");
        return Servers.start(ServerKind.EXTERNAL, settings::get);
    }

    private static void talk(RawClient romeo, RawClient juliet) {
        romeo.send("<message to='" + juliet.jid() + "' id='m1'><body>hello</body></message>");
        juliet.require("message");
        juliet.send("<message to='" + romeo.jid() + "'><body>good night</body></message>");
        romeo.require("message");
        romeo.send("<iq type='get' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>");
        romeo.require("iq");
    }

    @Test
    void recordsProgramsUntilTheyEnd() throws IOException {
        BufferedReader output =
                record(
                        "--once",
                        "--domain=verona.lit",
                        "--account=romeo:password",
                        "--account=juliet:password");
        XmppServer server = server(output);
        try (RawClient romeo = RawClient.login(server, "romeo", "a");
                RawClient juliet = RawClient.login(server, "juliet", "b")) {
            talk(romeo, juliet);
            romeo.send("</stream:stream>");
            juliet.send("</stream:stream>");
            romeo.requireEnd();
            juliet.requireEnd();
        }
        assertThat(jvm.onExit().join().exitValue()).isZero();
        assertThat(jvm.errorReader().lines()).isEmpty();
        assertThat(output.lines().toList())
                .last()
                .isEqualTo("script in " + folder.resolve("says-hello.scs"));
        assertThat(Files.readString(folder.resolve("index.html"))).contains("good night");
        assertThat(folder.resolve("transcript.jsonl")).isRegularFile();
        assertThat(folder.resolve("certificate.pem"))
                .content()
                .startsWith("-----BEGIN CERTIFICATE-----");
        playsAsScript();
        playsAsTest();
    }

    @Test
    void recordsProgramsOverWebSocket() throws IOException {
        BufferedReader output =
                record(
                        "--once",
                        "--websocket-port=0",
                        "--secure-websocket-port=0",
                        "--account=romeo:secret",
                        "--account=juliet:secret");
        List<String> urls =
                output.lines()
                        .takeWhile(line -> !line.startsWith("certificate"))
                        .filter(line -> line.startsWith("WebSocket "))
                        .map(line -> line.replaceFirst(".* on ", ""))
                        .toList();
        try (XmppServer plain = recorded(urls.get(0));
                XmppServer secure = recorded(urls.get(1));
                MadeScenario here = MadeScenario.on(plain);
                MadeScenario there = MadeScenario.on(secure)) {
            XmppClient romeo = overWebSocket(here, "romeo");
            XmppClient juliet = overWebSocket(there, "juliet");
            romeo.sends(chat().to(juliet.fullJid()).body("hello"));
            juliet.receives(chat().body("hello"));
            juliet.sends(chat().to(romeo.fullJid()).body("good night"));
            romeo.receives(chat().body("good night"));
            romeo.disconnects();
            juliet.disconnects();
        }
        assertThat(jvm.onExit().join().exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("index.html"))).contains("over WebSocket with");
        playsAsScript();
        playsAsTest();
    }

    private XmppServer recorded(String webSocket) {
        Map<String, String> settings =
                Map.of(
                        "verona.external.host",
                        "127.0.0.1",
                        "verona.external.accounts",
                        "register",
                        "verona.external.websocket",
                        webSocket,
                        "verona.external.trust",
                        folder.resolve("certificate.pem").toString());
        return Servers.start(ServerKind.EXTERNAL, settings::get);
    }

    private static XmppClient overWebSocket(MadeScenario made, String name) {
        ConnectionOptions options =
                new ConnectionOptions(
                        Transport.WEBSOCKET, Tls.IF_REQUIRED, List.of(), StreamManagement.DISABLED);
        return made.knownClient(name, options, Endpoint.OF_THE_SERVER).connects();
    }

    private void playsAsScript() throws IOException {
        CliJar.Ended played = CliJar.run("play", folder.resolve("says-hello.scs"));
        assertThat(played.output()).as(played.toString()).contains("1 of 1 scripts passed");
    }

    private void playsAsTest() throws IOException {
        Script script = Script.read(folder.resolve("says-hello.scs"));
        assertThat(folder.resolve("SaysHelloTest.java"))
                .hasContent(new ScriptTranslator().translate(script, "").source());
        JavaTest test = new ScriptTranslator().translate(script, "recorded");
        List<Class<?>> compiled = JavaTests.compile(List.of(test), folder.resolve("java"));
        // On whatever server this run is for: it was recorded on the embedded one.
        JavaTests.run(Map.of(), compiled)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
    }

    /** The page is there from the beginning, and grows. */
    @Test
    void recordsUntilItIsStopped() throws IOException {
        BufferedReader output = record("--account=romeo:password", "--account=juliet:password");
        XmppServer server = server(output);
        Path page = folder.resolve("index.html");
        assertThat(output.lines().anyMatch(line -> line.equals("diagram in " + page))).isTrue();
        assertThat(page).content().contains("location.reload()").doesNotContain("good night");
        try (RawClient romeo = RawClient.login(server, "romeo", "a");
                RawClient juliet = RawClient.login(server, "juliet", "b")) {
            talk(romeo, juliet);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(page).content().contains("good night"));
            assertThat(page).content().contains("location.reload()");
            jvm.destroy();
            jvm.onExit().join();
        }
        assertThat(page).content().contains("good night").doesNotContain("location.reload()");
        playsAsScript();
    }

    /** What a program logs in with, and what it makes its password, is nowhere. */
    @Test
    void recordsNoPasswords() throws IOException {
        BufferedReader output = record("--once", "--account=romeo:password");
        XmppServer server = server(output);
        try (RawClient romeo = RawClient.login(server, "romeo", "a")) {
            romeo.send(
                    "<iq type='set' id='r1'><query xmlns='jabber:iq:register'>"
                            + "<username>romeo</username><password>open-sesame</password>"
                            + "</query></iq>");
            romeo.require("iq");
            romeo.send("</stream:stream>");
            romeo.requireEnd();
        }
        jvm.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(4);
            assertThat(all).allSatisfy(file -> assertThat(file).content().doesNotContain("sesame"));
        }
        assertThat(folder.resolve("says-hello.scs")).content().contains("<password>");
    }
}
