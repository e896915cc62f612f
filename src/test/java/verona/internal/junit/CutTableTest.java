package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.Cuts;
import verona.XmppTest;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.SecretValues;
import verona.internal.transcript.Transcript.Kind;

/** The page of all points at which a connection was cut. */
class CutTableTest {

    private static final Pattern PLAY = Pattern.compile("\\{(\"name\"[^}]*)}|\\{(\"state\"[^}]*)}");

    @TempDir Path folder;

    private void run(String which, Class<?> cases) {
        Engine.run(
                Map.of("verona.report", which, "verona.report.folder", folder.toString()), cases);
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    private static String data(Path page) throws IOException {
        String html = Files.readString(page);
        int begin = html.indexOf("id=\"data\">") + "id=\"data\">".length();
        return html.substring(begin, html.indexOf("</script>", begin));
    }

    /** The JSON of the plays in the table. */
    private static List<String> plays(Path table) throws IOException {
        Matcher plays = PLAY.matcher(data(table));
        return plays.results().map(play -> play.group()).toList();
    }

    /** What is drawn of the play that the table's link of that number leads to. */
    private static String diagram(Path table, int number) throws IOException {
        String line =
                data(table.resolveSibling("play.html"))
                        .lines()
                        .filter(each -> each.contains("\"type\":\"play\""))
                        .toList()
                        .get(number - 1);
        Matcher packed = Pattern.compile("\"lines\":\"([^\"]*)\"").matcher(line);
        assertThat(packed.find()).isTrue();
        byte[] bytes = Base64.getDecoder().decode(packed.group(1));
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void isMarked(Path table, int number) throws IOException {
        String line = data(table.resolveSibling("play.html")).lines().toList().get(number - 1);
        Matcher point = Pattern.compile("\"point\":(\\d+)").matcher(line);
        assertThat(point.find()).as(line).isTrue();
        assertThat(diagram(table, number))
                .containsPattern(
                        "\"n\":" + point.group(1) + ",[^}]*\"text\":\"the connection was cut here");
    }

    @Test
    void hasRedAndGreenPointsWithTheirDiagrams() throws IOException {
        run("failures", CutsTest.ForgettingTestCases.class);

        Path table = files("plays.html").get(0);
        List<String> plays = plays(table);
        assertThat(plays).hasSize(6);
        assertThat(plays.get(0))
                .contains("\"state\":\"failed\",\"note\":\"new session\"", "\"n\":1")
                .contains("expected the text 're 1', was 'Where were we?'");
        assertThat(plays.get(5)).startsWith("{\"state\":\"passed\",").endsWith("\"n\":6}");
        assertThat(data(table.resolveSibling("play.html")))
                .contains("@Cuts(only = \\\"to bot 1\\\")");
        isMarked(table, 1);
        isMarked(table, 6);
        assertThat(diagram(table, 1))
                .contains(
                        "\"state\":\"failed\"",
                        "cut after the 1st stanza to bot: message from juliet");
        assertThat(diagram(table, 6)).contains("\"state\":\"passed\"").doesNotContain("failure");
    }

    @Test
    void isWrittenOnceAndAllResultsLinkToIt() throws IOException {
        run("failures", CutsTest.ForgettingTestCases.class);

        Path table = files("plays.html").stream().reduce((one, two) -> null).orElseThrow();
        String link = "\"plays\":\"" + folder.relativize(table).toString().replace('\\', '/');
        assertThat(files("result.json"))
                .hasSize(6)
                .allSatisfy(result -> assertThat(result).content().contains(link));
        assertThat(data(folder.resolve("index.html")).split(Pattern.quote(link))).hasSize(7);
    }

    @Test
    void saysThatAProgramResumed() throws IOException {
        run("always", CutsTest.ResumingTestCases.class);

        assertThat(plays(files("plays.html").get(0)))
                .hasSize(6)
                .first()
                .isEqualTo("{\"state\":\"passed\",\"note\":\"resumed\",\"n\":1}");
    }

    @Test
    void saysThatAProgramStaysAway() throws IOException {
        run("failures", StayingAwayTestCases.class);

        assertThat(plays(files("plays.html").get(0)))
                .satisfiesExactly(
                        toBot -> assertThat(toBot).contains("failed", "not before the end"),
                        fromBot -> assertThat(fromBot).contains("passed", "not before the end"));
    }

    private static ScenarioRun run(Entry... entries) {
        return new ScenarioRun(
                "server",
                "localhost",
                List.of(),
                0,
                9,
                List.of(entries),
                List.of(),
                new SecretValues(),
                List.of());
    }

    @Test
    void marksACutThatIsReportedWhenConnectionsAreClosed() {
        Entry sent = new Entry(1, "bot", Kind.SENT, "<message/>", null);
        Entry cut = new Entry(2, "bot", Kind.CLOSED, "the connection was cut here, by @Cuts", null);
        Entry late = new Entry(3, "juliet", Kind.CLOSED, "the test has ended", null);

        assertThat(CutTable.withCut(run(sent), run(sent, cut, late)).entries())
                .containsExactly(sent, cut);
        assertThat(CutTable.withCut(run(sent, cut), run(sent, cut, late)).entries())
                .containsExactly(sent, cut);
        assertThat(CutTable.withCut(run(sent), run(sent, late)).entries()).containsExactly(sent);
    }

    @Test
    void hasAllBytesOfAStanzaInOneRow() throws IOException {
        run("always", CutsTest.BytesTestCases.class);

        Path table = files("plays.html").get(0);
        assertThat(data(table).lines().filter(line -> line.contains("\"row\""))).hasSize(6);
        List<String> plays = plays(table);
        assertThat(plays).filteredOn(play -> play.contains("\"passed\"")).hasSize(8);
        assertThat(plays.get(16)).isEqualTo("{\"name\":\"byte 17\",\"state\":\"not played\"}");
    }

    @Test
    void isForReportsOnly() throws IOException {
        run("never", CutsTest.ForgettingTestCases.class);
        run("failures", CutsTest.ResumingTestCases.class);
        run("always", CutsTest.OnePointTestCases.class);

        assertThat(files("plays.html")).isEmpty();
    }

    @XmppTest(timeout = "200ms")
    static class StayingAwayTestCases extends CutsTest.BotTestCases {

        StayingAwayTestCases() {
            super(ReturningBot.Kind.STAYS_AWAY);
        }

        @Cuts
        void answers() {
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            juliet.receivesNext(chat().body("re 1"));
        }
    }
}
