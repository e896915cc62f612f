package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The page of a test that has passed before, in a browser. */
class LastRunBrowserTest extends BrowserTests {

    private static final String ANOTHER =
            """
            {"type":"passed","started":"2026-11-24T20:00:00Z","same":2,"change":"different",\
            "sentence":"juliet received #4 presence with <status code='110'/>, it was \
            <status code='333'/>","client":"juliet","direction":"received",\
            "label":"presence from room/Juliet, 201 110","n":4,"lines":[\
            {"left":"<presence from='{room}/Juliet'>","right":"<presence from='{room}/Juliet'>"},\
            {"left":"  <status code='201'/>","right":"  <status code='201'/>"},\
            {"left":"  <status code='333'/>","right":"  <status code='110'/>"},\
            {"left":"</presence>","right":"</presence>"}]}""";

    private static final String MISSING =
            """
            {"type":"passed","started":"2026-11-24T20:00:00Z","same":2,"change":"added",\
            "sentence":"juliet did not receive message chat","client":"juliet",\
            "direction":"received","label":"message chat","after":4,"lines":[\
            {"left":"<message/>"}]}""";

    private static final String SAME =
            "{\"type\":\"passed\",\"started\":\"2026-11-24T20:00:00Z\",\"same\":2}";

    private void open(String passed) {
        List<String> lines = new ArrayList<>(Samples.lines("readme"));
        lines.add(passed);
        browser.open(Page.of("last run", lines, ""));
    }

    @Test
    void marksTheStanzaThatFirstDiffersAndShowsBothForms() {
        open(ANOTHER);
        assertThat(browser.one(".past h2").getText())
                .contains("First difference from the last run that passed, of 2026-11-24 20:00:00");
        assertThat(browser.one(".differing .label").getText())
                .contains("presence from room/Juliet, 201 110", "first difference");
        assertThat(browser.all(".differing .side h3"))
                .extracting(WebElement::getText)
                .containsExactly("When it passed", "Now");
        browser.one(".past button").click();
        assertThat(browser.focused().getAttribute("class")).contains("differing");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void drawsWhatIsMissingBehindWhatCameBefore() {
        open(MISSING);
        assertThat(browser.one(".lost .label").getText())
                .startsWith("came when it passed: message chat");
        assertThat(browser.one(".row:has(+ .lost) .label").getText()).contains("201 110");
        assertThat(browser.all(".lost .side")).hasSize(1);
    }

    @Test
    void saysThatNothingDiffersUntilItFailed() {
        open(SAME);
        assertThat(browser.one(".past").getText())
                .startsWith("Until it failed, it was the same as the last run that passed")
                .endsWith("2 stanzas.");
        assertThat(browser.all(".differing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, light", "400, dark", "1600, light", "1600, dark"})
    void axeFindsNothingSerious(int width, String scheme) {
        browser.resize(width, 1000).prefer(scheme);
        open(ANOTHER);
        browser.screenshot("difference-%d-%s".formatted(width, scheme));
        assertThat(browser.axe()).isEqualTo(List.of());
        open(MISSING);
        browser.screenshot("missing-%d-%s".formatted(width, scheme));
        assertThat(browser.axe()).isEqualTo(List.of());
    }
}
