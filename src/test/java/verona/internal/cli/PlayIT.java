package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import verona.XmlNodes;
import verona.internal.script.parse.ScriptFiles;

/** {@code verona play}, as a process. */
@Timeout(300)
class PlayIT {

    @TempDir Path folder;

    @Test
    void playsScripts() throws IOException {
        CliJar.Ended ended = CliJar.run("play", "--reports", folder, "src/test/resources/scripts");
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output()).contains("3 of 3 scripts passed");
        assertThat(ended.exitCode()).isZero();
        assertThat(folder.resolve("index.html")).isRegularFile();
        assertThat(XmlNodes.read(folder.resolve("TEST-verona-play.xml")).attributes("/testsuite"))
                .containsEntry("tests", "3")
                .containsEntry("failures", "0");
    }

    /** What explains a failure is in the jar, too. */
    @Test
    void explainsAFailure() throws IOException {
        Path script =
                Files.writeString(
                        folder.resolve("greeting.scs"),
                        """
                        # Says hello
                        [Client] Romeo
                          jid: romeo@localhost
                          password: secret
                        -----
                        Romeo connects
                        Romeo sends:
                          <message to="${Romeo's full JID}"><body>hello</body></message>
                        Romeo receives:
                          <message><body>farewell</body></message>
                        """);
        CliJar.Ended ended =
                CliJar.run("play", "--timeout=2s", "--reports", folder.resolve("r"), script);
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(String.join("\n", ended.output()))
                .contains(script + ":9: Romeo receives")
                .contains("farewell")
                .contains("hello");
    }

    @Test
    void playsTheScriptsOfACorpus() throws IOException {
        String corpus = System.getProperty("verona.corpus");
        assumeTrue(corpus != null, "there is no corpus: give one with -Dverona.corpus=FOLDER");
        int scripts = ScriptFiles.in(corpus, PlayIT.class.getClassLoader()).size();
        CliJar.Ended ended =
                CliJar.run("play", "@src/test/resources/verona/internal/cli/corpus.txt", corpus);
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output())
                .contains(scripts - expectedFailures() + " of " + scripts + " scripts passed");
    }

    /** The same as those of the test that plays the corpus without the jar. */
    private static long expectedFailures() throws IOException {
        String resource = "/verona/internal/script/play/expected-failures.txt";
        try (InputStream in = PlayIT.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("embedded "))
                    .count();
        }
    }
}
