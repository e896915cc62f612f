package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages narrow and wide, light and dark: what axe says, and pictures to be looked at. */
class PageLooksTest extends BrowserTests {

    private static final int WIDE = 1600;

    @ParameterizedTest
    @CsvSource({"400, light", "400, dark", "1600, light", "1600, dark"})
    void axeFindsNothingSerious(int width, String scheme) {
        browser.resize(width, 1000).prefer(scheme);
        for (String sample :
                List.of("passing", "readme", "silent", "several", "hostile", "logged")) {
            browser.open(Samples.page(sample));
            looksGood(sample, width, scheme);
            browser.run("document.querySelector('button.bar').click()");
            looksGood(sample + "-opened", width, scheme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingSeriousInAComparisonThatScrolls(String scheme) {
        browser.resize(WIDE, 1000).prefer(scheme);
        browser.open(Page.of("long", Samples.typical("long-stanza"), ""));
        looksGood("long", WIDE, scheme);
    }

    private void looksGood(String name, int width, String scheme) {
        browser.screenshot("%s-%d-%s".formatted(name, width, scheme));
        assertThat(browser.axe()).as(name).isEqualTo(List.of());
    }
}
