package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of 30 lifelines in a browser. */
class LanesBrowserTest extends BrowserTests {

    @BeforeEach
    void open() {
        browser.open(Page.of("crowd", Crowd.talks(40), ""));
    }

    private List<String> heads() {
        return browser.all(".head b").stream().map(WebElement::getText).toList();
    }

    @Test
    void clientsWithNumbersAreOneLifeline() {
        assertThat(heads()).containsExactly("romeo", "room", "server", "juliet", "user ×26");
        assertThat(browser.all(".row.grouped .member").get(0).getText()).isEqualTo("user2");
    }

    @Test
    void aClientIsFoldedByItsHead() {
        browser.all(".head").get(0).click();
        assertThat(heads()).containsExactly("others ×1", "room", "server", "juliet", "user ×26");
        browser.focused().click();
        assertThat(heads()).startsWith("romeo", "room");
    }

    @Test
    void aGroupIsUnfoldedByItsChip() {
        browser.one("[name=fold][value=user]").click();
        assertThat(browser.all(".line")).isEmpty();
        browser.one("[name=fold][value=others]").click();
        assertThat(heads()).hasSizeBetween(5, 12).last().asString().startsWith("others ×");
        assertThat(browser.all(".list")).isEmpty();
    }

    @Test
    void aClientIsHiddenWithItsLifeline() {
        browser.one("#filters summary").click();
        browser.one("[name=client][value=juliet]").click();
        assertThat(heads()).containsExactly("romeo", "room", "server", "user ×26");
    }

    @Test
    void theLastOfManyStepsIsReachedAndShown() {
        browser.open(Page.of("crowd", Crowd.talks(2000), ""));
        assertThat(browser.one("output").getText()).isEqualTo("2,000 stanzas");
        browser.run("location.hash = '#step-1700'");
        browser.await("#detail h2", "Step 1700 of 1700");
        assertThat(browser.one(".row.now").getText()).contains("number 2000");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.one("#detail h2").getText()).isEqualTo("Step 1699 of 1700");
    }

    @ParameterizedTest
    @CsvSource({"400, light", "400, dark", "1600, light", "1600, dark"})
    void axeFindsNothingSerious(int width, String scheme) {
        browser.resize(width, 1000).prefer(scheme);
        browser.press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT);
        browser.screenshot("crowd-%d-%s".formatted(width, scheme));
        assertThat(browser.axe()).isEqualTo(List.of());
    }
}
