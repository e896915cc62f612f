package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The plays of a test in a browser. */
class PlaysPageBrowserTest extends BrowserTests {

    private static final String SHOWN = "#classes tbody tr:not([hidden])";

    @TempDir Path folder;

    private void open(PlaysTable table) {
        table.files().forEach(this::write);
        browser.open(folder.resolve("plays.html").toUri());
    }

    private void write(String name, List<String> lines) {
        try {
            Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> texts(String selector) {
        return browser.all(selector).stream()
                .map(element -> element.getText().replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void showsWhatHasBecomeOfEachPlay() {
        open(SamplePlays.small());

        assertThat(browser.one("h1").getText()).isEqualTo("answers(): 8 cuts");
        assertThat(texts(".totals .state"))
                .containsExactly("✓ 4 passed", "✗ 2 failed", "– 1 not reached", "· 1 not played");
        assertThat(texts("thead th"))
                .containsExactly(
                        "Connection", "Direction", "After the stanza", "Came back", "Result");
        assertThat(texts(SHOWN))
                .containsExactly(
                        "bot to bot 1st: message from juliet resumed ✓ passed",
                        "bot from bot 1st: message to juliet new session ✗ failed juliet"
                                + " receivesNext: the next stanza is another one, after 1 ms"
                                + " differs: message/body: expected the text 're 2', was 'Where"
                                + " were we?'",
                        "bot to bot 2nd: message from juliet – not reached",
                        "bot from bot 2nd: <img src=x onerror=hurt=1> 2 resumed, 1 new session,"
                                + " 1 not before the end ✓ 3 passed ✗ 1 failed · 1 not played"
                                + " first: byte 3, new session juliet receivesNext: the next stanza"
                                + " is another one, after 1 ms differs: message/body: expected the"
                                + " text 're 2', was 'Where were we?' each of 5 cuts");
    }

    @Test
    void aClickOpensTheDiagramOfItsPlay() {
        open(SamplePlays.small());
        browser.all("td a").get(1).click();

        browser.await("#head .plays", "2 of 7");
        assertThat(browser.one("#head .state").getText()).isEqualTo("✗ failed");
        assertThat(browser.one(".plays code").getText()).isEqualTo("@Cuts(only = \"to bot 1\")");
        assertThat(texts(".row.point .what, .row.point .label")).hasSize(1);
        browser.all(".plays a").get(1).click();
        browser.await("#head .plays", "1 of 7");
        assertThat(browser.one("#head .state").getText()).isEqualTo("✓ passed");
        browser.all(".plays a").get(0).click();
        browser.await("h1", "answers(): 8 cuts");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theDiagramOfAPlayHasSteps() {
        open(SamplePlays.small());
        browser.all("td a").get(0).click();
        browser.await("#head .plays", "1 of 7");
        browser.press(Keys.ARROW_RIGHT);

        browser.await("#detail h2", "Step 1 of 11");
        browser.run("location.reload()");
        browser.await("#detail h2", "Step 1 of 11");
        assertThat(browser.one("#head .plays").getText()).contains("1 of 7");
    }

    @Test
    void anAddressOfNoPlaySaysSo() {
        open(SamplePlays.small());
        browser.run("location = 'play.html?99'");

        browser.await("#head .plays", "There is no 99.");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aRowOfSeveralPlaysIsUnfolded() {
        open(SamplePlays.small());
        browser.run("document.querySelector('summary').focus()");
        browser.press(Keys.ENTER);
        browser.await(".cells a", "byte 3");

        assertThat(browser.all(".cells li")).extracting(WebElement::getText).hasSize(5);
        assertThat(texts(".cells a > .state"))
                .containsExactly("✓ byte 1", "✓ byte 2", "✗ byte 3", "✓ whole");
        browser.all(".cells a").get(2).click();
        browser.await("#head .plays", "6 of 7");
    }

    @Test
    void filtersWhatFailed() {
        open(SamplePlays.small());
        browser.one("[name=failed]").click();

        assertThat(browser.all(SHOWN)).hasSize(2);
    }

    @Test
    void showsThousandsOfPlaysInAFewRows() {
        open(SamplePlays.ofBytes(12));

        assertThat(browser.all(SHOWN)).hasSize(12);
        browser.all("summary").get(2).click();
        browser.await(".cells a", "byte 230");
        assertThat(browser.all(".cells li")).hasSize(230);
        browser.screenshot("plays-many");
    }

    @Test
    void whatATestSaysDoesNotRun() {
        open(SamplePlays.small());

        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.run("return window.hurt")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"400, light", "400, dark", "1600, light", "1600, dark"})
    void axeFindsNothingSerious(int width, String scheme) {
        browser.resize(width, 1000).prefer(scheme);
        open(SamplePlays.small());
        browser.one("summary").click();
        browser.await(".cells a", "byte 3");
        looksGood("plays-%d-%s".formatted(width, scheme));
        browser.all(".cells a").get(2).click();
        browser.await("#head .plays", "6 of 7");
        looksGood("play-%d-%s".formatted(width, scheme));
    }

    private void looksGood(String name) {
        browser.screenshot(name);
        assertThat(browser.axe()).isEqualTo(List.of());
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
