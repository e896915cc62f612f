package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Golden;
import verona.XmlNodes;
import verona.internal.cli.PlayedScript.Outcome;

class JUnitXmlTest {

    @TempDir Path folder;

    private Path write(PlayedScript... scripts) throws IOException {
        Path file = folder.resolve("TEST-x.xml");
        JUnitXml.write(file, List.of(scripts));
        return file;
    }

    private static PlayedScript script(Outcome outcome, String message, String... unread) {
        return new PlayedScript(
                "scripts/rooms/" + outcome + ".scs",
                "Is " + outcome,
                outcome,
                Duration.ofMillis(1234),
                message,
                List.of(unread),
                null);
    }

    /** The order and the names are those of Surefire's schema. */
    @Test
    void writesEachOutcome() throws IOException {
        Path file =
                write(
                        script(Outcome.PASSED, "", "Romeo has not read:\n  <presence/>"),
                        script(Outcome.FAILED, "it was <b> & \"c\"\nand more"),
                        script(Outcome.ERROR, "the server is full"));
        Golden.checkFile("golden/junit-xml.txt", Files.readString(file));
    }

    @Test
    void keepsTextThatXmlHasMarksFor() throws IOException {
        XmlNodes xml = XmlNodes.read(write(script(Outcome.FAILED, "it was <b> & \"c\"\nand more")));
        assertThat(xml.text("/testsuite/testcase/failure"))
                .isEqualTo("it was <b> & \"c\"\nand more");
        assertThat(xml.attributes("/testsuite/testcase/failure"))
                .isEqualTo(Map.of("message", "it was <b> & \"c\"", "type", "verona.StepError"));
    }

    @Test
    void replacesWhatXmlCanNotWrite() throws IOException {
        XmlNodes xml = XmlNodes.read(write(script(Outcome.FAILED, "a\u0000b\ud800c\ud83d\ude00")));
        assertThat(xml.text("/testsuite/testcase/failure"))
                .isEqualTo("a\ufffdb\ufffdc\ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource({
        "scripts/rooms/join.scs, scripts.rooms.join",
        "join.scs, join",
        "./scripts/v1.2/join.scs, scripts.v1_2.join",
        "/work/join.scs, work.join",
        "../join.scs, join",
        "C:\\scripts\\join.scs, C:.scripts.join",
    })
    void namesClassesByFiles(String source, String name) {
        assertThat(JUnitXml.className(source)).isEqualTo(name);
    }
}
