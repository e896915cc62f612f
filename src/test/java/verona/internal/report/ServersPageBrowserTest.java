package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The table of servers in a browser. */
class ServersPageBrowserTest extends BrowserTests {

    private static final String SHOWN = "#classes tbody tr:not([hidden])";

    private void open(ServersTable table) {
        browser.open(
                ServersPage.of(
                        ServersJson.of(table, Comparisons.none()),
                        ServersText.of(table, Comparisons.none())));
    }

    @Test
    void groupsTestsBySpecification() {
        open(SampleTable.small());

        assertThat(browser.all("h2"))
                .extracting(WebElement::getText)
                .containsExactly(
                        "RFC 6121 XMPP: IM\n1 test",
                        "XEP-0045 Multi-User Chat\n1 test",
                        "Other tests\n2 tests");
        assertThat(browser.all("#classes thead th"))
                .extracting(WebElement::getText)
                .startsWith("Test", "embedded", "prosody");
    }

    @Test
    void showsHowEachTestEndedOnEachServer() {
        open(SampleTable.small());

        assertThat(browser.all(SHOWN))
                .extracting(row -> row.getText().replaceAll("\\s+", " "))
                .containsExactly(
                        "RoomTest keepsMessages() RFC 6121 §8 ✓ passed – skipped an account lacks"
                                + " urn:xmpp:mam:2",
                        "RoomTest tellsOccupants() XEP-0045 §9.3 RFC 6121 §8 ✓ passed ✗ failed"
                                + " juliet receives: nothing that matches arrived within 5 s",
                        "RoomTest joins() ✓ passed ! known known deviation from XEP-0045 §7.2:"
                                + " no 110",
                        "RoomTest hurts <b>|`x`</b> [a](b) ✗ failed </script><img src=x"
                                + " onerror=hurt=1> | a*b_c not run");
        assertThat(browser.one("#classes td a").getAttribute("href"))
                .endsWith("/prosody/a%20test/index.html");
        assertThat(browser.all("#head tbody tr"))
                .extracting(row -> row.getText().replaceAll("\\s+", " "))
                .containsExactly("✓ passed 3 0", "✗ failed 1 1", "! known 0 1", "– skipped 0 1");
    }

    @Test
    void opensAReasonByKey() {
        open(SampleTable.small());
        browser.run("document.querySelector('summary').focus()");
        browser.press(Keys.ENTER);

        assertThat(browser.one("details pre").getText()).contains("expected 'chat'");
    }

    @Test
    void filtersByDifferenceFailureAndText() {
        open(SampleTable.of(60));
        assertThat(browser.one("output").getText()).isEqualTo("60 tests");

        browser.one("[value=differences]").click();
        int different = browser.all(SHOWN).size();
        assertThat(different).isBetween(1, 59);
        assertThat(browser.one("output").getText()).isEqualTo(different + " of 60 tests");

        browser.one("[value=differences]").click();
        browser.one("[name=text]").sendKeys("test17()");
        assertThat(browser.all(SHOWN))
                .singleElement()
                .satisfies(row -> assertThat(row.getText()).contains("Room0Test", "test17()"));
        assertThat(browser.all("#classes .class:not([hidden])")).hasSize(1);
    }

    @Test
    void showsManyTestsOnManyServers() {
        open(SampleTable.of(500));

        assertThat(browser.all(SHOWN)).hasSize(500);
        browser.one("[name=text]").sendKeys("test499()");
        assertThat(browser.all(SHOWN)).hasSize(1);
        browser.screenshot("servers-many");
    }

    @Test
    void whatATestSaysDoesNotRun() {
        open(SampleTable.small());

        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.run("return window.hurt")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"400, light", "400, dark", "1600, light", "1600, dark"})
    void axeFindsNothingSerious(int width, String scheme) {
        browser.resize(width, 1000).prefer(scheme);
        open(SampleTable.of(40));
        browser.screenshot("servers-%d-%s".formatted(width, scheme));
        assertThat(browser.axe()).isEqualTo(List.of());
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
