package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Two servers side by side in a browser. */
class ComparisonPageBrowserTest extends BrowserTests {

    private static final String SUMMARIES = "#classes li:not([hidden]) > details > summary";

    private void open(TestComparison comparison) {
        browser.open(ComparisonPage.of(comparison));
    }

    private List<String> rows() {
        return browser.all(SUMMARIES).stream()
                .map(row -> row.getText().replaceAll("\\s+", " "))
                .toList();
    }

    /** Chooses a server, on the left (0) or on the right (1). */
    private void choose(int side, String server) {
        browser.one("label:nth-of-type(" + (side + 1) + ") option[value=" + server + "]").click();
    }

    @Test
    void showsWhatIsTheSameAndWhatComesInAnotherOrder() {
        open(SampleComparison.small());

        assertThat(rows())
                .containsExactlyInAnyOrder(
                        "↕ at another place receives groupchat ← room, no subject",
                        "= same sends presence → room/Romeo, muc sends presence → room/Romeo, muc",
                        "= same receives presence ← room/Romeo, 201 110 receives presence ←"
                                + " room/Romeo, 201 110",
                        "↕ at another place receives groupchat ← room, no subject",
                        "= same receives chat ← romeo, 'Hello' receives chat ← romeo, 'Hello'");
        assertThat(browser.one("output").getText()).isEqualTo("1 of 5 stanzas differ");
    }

    @Test
    void comparesTheServersThatAreChosen() {
        open(SampleComparison.small());
        choose(1, "ejabberd");

        assertThat(rows())
                .anyMatch(row -> row.equals("+ only on ejabberd receives presence ← room"))
                .anyMatch(row -> row.startsWith("⇄ parts in another order receives presence"))
                .anyMatch(row -> row.startsWith("≠ different receives chat ← romeo, 'Hello'"));
        assertThat(browser.all(".server"))
                .extracting(server -> server.getText().replaceAll("\\s+", " "))
                .containsExactly(
                        "embedded ✓ passed report",
                        "ejabberd ✗ failed report romeo receives: nothing matches");
        assertThat(browser.one(".server a").getAttribute("href"))
                .endsWith("/embedded/example.RoomTest/tellsOccupants()/index.html");
    }

    @Test
    void exchangesTheServersIfOneIsChosenTwice() {
        open(SampleComparison.small());
        choose(0, "prosody");

        assertThat(browser.all(".server b"))
                .extracting(WebElement::getText)
                .containsExactly("prosody", "embedded");
        assertThat(browser.run("return location.hash")).isEqualTo("#prosody,embedded");
    }

    @Test
    void marksTheWordsThatDiffer() {
        open(SampleComparison.small());
        choose(1, "ejabberd");

        assertThat(browser.all(".different mark"))
                .extracting(WebElement::getText)
                .contains("Hello")
                .doesNotContain("message");
        assertThat(browser.all("img")).isEmpty();
    }

    @Test
    void showsDifferencesOnly() {
        open(SampleComparison.of(200));
        assertThat(browser.all(SUMMARIES)).hasSizeGreaterThanOrEqualTo(200);
        browser.one("#only").click();

        assertThat(rows()).isNotEmpty().noneMatch(row -> row.startsWith("="));
    }

    @Test
    void goesFromDifferenceToDifferenceAndOpensOneByKey() {
        open(SampleComparison.of(200));
        browser.all("button").stream()
                .filter(button -> button.getText().startsWith("Next"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(browser.focused().getText()).contains("different");

        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.focused().getText()).contains("same");
        browser.press(Keys.ENTER);
        assertThat(browser.all(".same[open] .code")).hasSize(1);

        browser.press(Keys.ARROW_UP);
        assertThat(browser.focused().getText()).contains("different");
    }

    @Test
    void theAddressSaysWhichServers() {
        open(SampleComparison.small());
        browser.run("location.hash = '#ejabberd,prosody'; location.reload()");
        browser.await(".server b", "ejabberd");

        assertThat(browser.all(".server b"))
                .extracting(WebElement::getText)
                .containsExactly("ejabberd", "prosody");
    }

    @Test
    void asksForNothingAndLeavesTheConsoleEmpty() {
        open(SampleComparison.small());
        choose(1, "ejabberd");

        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, light", "400, dark", "1600, light", "1600, dark"})
    void axeFindsNothingSerious(int width, String scheme) {
        browser.resize(width, 1000).prefer(scheme);
        open(SampleComparison.small());
        choose(1, "ejabberd");
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
        browser.screenshot("comparison-%d-%s".formatted(width, scheme));
        assertThat(browser.axe()).isEqualTo(List.of());
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
