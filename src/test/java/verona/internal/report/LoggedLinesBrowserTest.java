package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What the server has logged, on the page. */
class LoggedLinesBrowserTest extends BrowserTests {

    private static final String WARNING = "⚠ warning muc warn <img src=x onerror=hurt=1> is slow";
    private static final String ERROR = "✗ error mod_posix error the disk is full";

    @BeforeEach
    void openAPage() {
        browser.open(Samples.page("logged"));
    }

    private List<String> logged() {
        return browser.all(".logged").stream().map(WebElement::getText).toList();
    }

    @Test
    void warningsAndErrorsStandAtTheirTime() {
        assertThat(logged()).containsExactly(WARNING, ERROR);
        assertThat(browser.all("#rows > .row"))
                .extracting(row -> row.getText().replaceAll("\\s+", " "))
                .anySatisfy(row -> assertThat(row).contains("5.2 ms", WARNING));
        assertThat(browser.run("return window.hurt")).isNull();
    }

    @Test
    void otherLinesAreShownIfTheFilterSaysSo() {
        browser.one("[value=log]").click();
        assertThat(logged()).hasSize(3).first().asString().startsWith("≡ info");

        browser.one("[value=problem]").click();
        assertThat(logged()).containsExactly("≡ info c2s55f1 info Client sent a presence");
    }
}
