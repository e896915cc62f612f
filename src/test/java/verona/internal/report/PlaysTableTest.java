package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verona.Golden;

/** The files about a test's plays, without a browser. */
class PlaysTableTest {

    @Test
    void isText() {
        Golden.check("plays/text", PlaysText.of(SamplePlays.small()));
    }

    @Test
    void isJson() {
        Golden.check("plays/json", String.join("\n", PlaysJson.table(SamplePlays.small())));
    }

    @Test
    void hasADiagramForEachPlay() {
        assertThat(PlaysJson.diagrams(SamplePlays.small()))
                .hasSize(7)
                .element(1)
                .asString()
                .contains("\"name\":\"bot, from bot, 1st: message to juliet\"", "\"point\":2")
                .contains("\"again\":\"@Cuts(only = \\\"to bot 1\\\")\"");
    }

    @Test
    void areTwoPagesThatFetchNothing() {
        Map<String, List<String>> files = SamplePlays.small().files();

        assertThat(files).containsOnlyKeys("plays.html", "play.html");
        assertThat(files.values())
                .allSatisfy(
                        page ->
                                assertThat(page.get(0))
                                        .contains("<noscript><pre>example.BotTest answers()")
                                        .doesNotContain("url(", "<link", "@import", "innerHTML")
                                        .doesNotContain("<img", "fetch("));
    }

    @Test
    void aDiagramTakesLittle() {
        int one = SamplePlays.ofBytes(1).files().get("play.html").get(0).length();
        int two = SamplePlays.ofBytes(2).files().get("play.html").get(0).length();

        assertThat((two - one) / 230).isLessThan(4_000);
    }
}
