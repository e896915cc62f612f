package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.XmlNodes;
import verona.server.embedded.EmbeddedServer;

class PlayCommandTest {

    private static final String SCRIPTS = "src/test/resources/scripts";

    private static final String GREETING =
            """
            # Says %s
            ## chat
            [Client] Romeo
              jid: romeo@localhost
              password: open-sesame
            -----
            Romeo connects
            Romeo sends:
              <message to="${Romeo's full JID}"><body>hello</body></message>
            Romeo receives%s
            """;

    private static final String HELLO = ":\n  <message><body>hello</body></message>";

    /** Which fails at once: something has been received. */
    private static final String NOTHING = ": nothing";

    @TempDir Path folder;

    private Path script(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path passing() throws IOException {
        return script("hello.scs", GREETING.formatted("hello", HELLO));
    }

    private Path failing() throws IOException {
        return script("farewell.scs", GREETING.formatted("farewell", NOTHING));
    }

    private static CommandRun play(Object... arguments) {
        return CommandRun.of(Stream.concat(Stream.of("play"), Stream.of(arguments)).toArray());
    }

    @Test
    void playsTheScriptsOfAFolder() {
        CommandRun run = play(SCRIPTS);
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .hasSize(4)
                .contains("3 of 3 scripts passed")
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "PASS  " + SCRIPTS + "/letter.scs  A letter finds its"));
    }

    @Test
    void playsScriptsOnOneServerWithFreshNames() {
        CommandRun run = play("--fresh-names", SCRIPTS);
        assertThat(run.output()).contains("3 of 3 scripts passed");
        assertThat(run.exitCode()).isZero();
    }

    /** So that a script of another server can be played as it is. */
    @Test
    void playsAtTheDomainOfTheScript() throws IOException {
        Path script =
                script(
                        "lit.scs",
                        GREETING.formatted("a", HELLO).replace("localhost", "verona.lit"));
        assertThat(play(script).output()).contains("1 of 1 scripts passed");
        assertThat(play("--domain=other.lit", script).text()).contains("other.lit");
    }

    @Test
    void playsOnlyWhatIsSelected() {
        CommandRun run = play("--only", "chat", "--skip", "forest: Arden", SCRIPTS);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors())
                .containsExactly(
                        "verona play: none of the 3 scripts is selected, only [chat], skip [forest:"
                                + " Arden]");
        assertThat(play("--only", "chat", SCRIPTS).output()).contains("1 of 1 scripts passed");
    }

    @Test
    void saysWhyAScriptFails() throws IOException {
        passing();
        Path failing = failing();

        CommandRun run = play(folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("1 of 2 scripts passed");
        assertThat(run.text())
                .contains("FAIL  " + failing + "  Says farewell (")
                .contains(failing + ":10: Romeo receives")
                .doesNotContain("\tat ")
                .doesNotContain("open-sesame");
    }

    @Test
    void saysWhatIsWrongWithAScriptAndPlaysTheOthers() throws IOException {
        passing();
        Path broken = script("broken.scs", GREETING.replace("Romeo sends", "Romo sends"));

        CommandRun run = play(folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("1 of 2 scripts passed");
        assertThat(run.text()).contains(broken + ":8:1: there is no actor 'Romo'");
    }

    @Test
    void failsWhatIsUnreadIfItIsAskedTo() throws IOException {
        Path script =
                script(
                        "unread.scs",
                        GREETING.formatted("hello", "hello").split("Romeo receives")[0]);

        assertThat(play(script).exitCode()).isZero();

        CommandRun run = play("--fail-unread", script);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.text()).contains("unread");
    }

    @Test
    void writesPagesAndJUnitXml() throws IOException {
        passing();
        Path failing = failing();
        Path broken = script("broken.scs", "Romeo connects");
        Path reports = folder.resolve("reports");

        CommandRun run = play("--reports", reports, folder);

        assertThat(run.output()).contains("1 of 3 scripts passed");
        assertThat(reports.resolve("index.html")).content().contains("Says farewell");
        assertThat(pages(reports)).hasSize(3);
        XmlNodes xml = XmlNodes.read(reports.resolve("TEST-verona-play.xml"));
        assertThat(xml.attributes("/testsuite"))
                .containsAllEntriesOf(Map.of("tests", "3", "failures", "2", "errors", "0"));
        String test = "/testsuite/testcase[@name='Says farewell']";
        assertThat(xml.attributes(test))
                .containsEntry("classname", JUnitXml.className(failing.toString()));
        assertThat(xml.text(test + "/failure"))
                .startsWith(failing + ":10: Romeo receives")
                .doesNotContain("open-sesame");
        assertThat(xml.text("/testsuite/testcase[@name='broken.scs']/failure"))
                .startsWith(broken.toString());
        assertThat(xml.text("/testsuite/testcase[@name='Says hello']")).isEmpty();
    }

    private static Stream<Path> pages(Path reports) throws IOException {
        try (Stream<Path> all = Files.walk(reports)) {
            return all.filter(file -> file.endsWith("index.html")).toList().stream();
        }
    }

    @Test
    void playsOnAServerThatIsRunning() throws IOException {
        Path script = passing();
        try (EmbeddedServer server = EmbeddedServer.start()) {
            server.createAccount("romeo", "open-sesame");
            CommandRun run =
                    play(
                            "--server=external",
                            "--external-host=" + server.host(),
                            "--external-port=" + server.port(),
                            "--external-domain=localhost",
                            "--external-accounts=romeo:open-sesame",
                            script);
            assertThat(run.output()).contains("1 of 1 scripts passed");
            assertThat(server.account("romeo").exists()).isTrue();
        }
    }

    @Test
    void saysThatAServerIsNotThere() throws IOException {
        int port;
        try (EmbeddedServer server = EmbeddedServer.start()) {
            port = server.port();
        }
        CommandRun run =
                play(
                        "--server=external",
                        "--external-host=127.0.0.1",
                        "--external-port=" + port,
                        "--external-domain=localhost",
                        "--external-accounts=romeo:open-sesame",
                        passing());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.text()).contains("Romeo connects").contains("127.0.0.1:" + port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | --prot | Unknown option: '--prot'",
                "2 | --timeout now | write it like 5s, 500ms or PT5S, not now",
                "2 | --tls perhaps | it must be one of if-required, disabled, if-offered, required",
                "2 | --mechanism MD5 | use mechanisms of these",
                "2 | --server openfire | --server has the value 'openfire'",
                "2 | --server external | --external-host is missing",
                "2 | --server external --external-domain a --external-accounts x"
                        + " | --external-accounts is wrong",
                "2 | --server external --external-host a --external-accounts admin"
                        + " | --external-admin is missing",
                "2 | --server external --external-domain a --external-dns :1 --external-admin b:c"
                        + " | --external-dns has the value ':1': it must be the address of a name",
                "2 | --server external --external-host a --external-admin b:c"
                        + " --external-components d | --external-components is wrong",
                "2 | --server external --external-host a --external-port 0 --external-accounts a:b"
                        + " | --external-port has the value '0': it must be a port",
                "2 | --external-host localhost | --external-host needs --server external",
                "2 | --server external --external-host a --domain b"
                        + " | --domain needs --server embedded",
                "3 | none.scs | there is no script (*.scs) at 'none.scs'",
            })
    void saysWhatIsWrongInOneLine(int exitCode, String line, String message) {
        CommandRun run = play(Stream.of((line + " " + SCRIPTS).split(" ")).toArray());
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("verona play: ")
                .contains(message);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.output()).isEmpty();
    }
}
