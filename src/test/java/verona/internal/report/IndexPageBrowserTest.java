package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The list of a run's tests in a browser. */
class IndexPageBrowserTest extends BrowserTests {

    @Test
    void listsTestsByClassWithTheirStates() {
        browser.open(IndexPage.of(Samples.lines("index")));
        assertThat(browser.all("h2"))
                .extracting(WebElement::getText)
                .first()
                .asString()
                .contains("example.RoomCreationTest", "3 tests, 1 failed, 5.040 s");
        assertThat(browser.all("tr"))
                .extracting(WebElement::getText)
                .hasSize(7)
                .contains("✗ failed tellsTheOwnerThatTheRoomIsNew() 5.012 s");
        assertThat(browser.one("a").getAttribute("href"))
                .endsWith("/example.RoomCreationTest/tellsTheOwnerThatTheRoomIsNew/index.html");
    }

    @Test
    void linksToAllPlaysOfATest() {
        browser.open(
                IndexPage.of(
                        List.of(
                                "{\"class\":\"A\",\"name\":\"b\",\"state\":\"passed\",\"us\":1,"
                                        + "\"plays\":\"A/b.1/plays.html\"}")));

        assertThat(browser.one("a").getText()).isEqualTo("all plays");
        assertThat(browser.one("a").getAttribute("href")).endsWith("/A/b.1/plays.html");
    }

    @Test
    void filtersWhatFailed() {
        browser.open(IndexPage.of(Samples.lines("index")));
        browser.one("[name=failed]").click();
        assertThat(browser.all("tr")).hasSize(2);
        assertThat(browser.all("h2")).hasSize(2);
        assertThat(browser.one("output").getText()).isEqualTo("2 of 7 tests");
    }

    @Test
    void asksForNothingAndLeavesTheConsoleEmpty() {
        browser.open(IndexPage.of(Samples.lines("hostile-index")));
        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.run("return window.hurt")).isNull();
    }

    @Test
    void aHostileLinkStaysBelowTheIndex() {
        browser.open(IndexPage.of(Samples.lines("hostile-index")));
        assertThat(browser.run("return document.querySelector('a').href"))
                .isEqualTo(
                        browser.run("return new URL('.', location).href")
                                + "javascript%3Awindow.hurt%3D1");
    }

    @ParameterizedTest
    @CsvSource({"400, light", "400, dark", "1600, light", "1600, dark"})
    void axeFindsNothingSerious(int width, String scheme) {
        browser.resize(width, 1000).prefer(scheme);
        browser.open(IndexPage.of(Samples.lines("index")));
        browser.screenshot("index-%d-%s".formatted(width, scheme));
        assertThat(browser.axe()).isEqualTo(List.of());
    }
}
