package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a recording in a browser, while it is written. */
class GrowingPageTest extends BrowserTests {

    private static final String TEST =
            "{\"type\":\"test\",\"class\":\"verona record\",\"name\":\"a\",\"state\":\"recorded\"}";

    @TempDir Path folder;

    private Path file;

    private static String event(int number, String text) {
        return "{\"type\":\"event\",\"n\":%d,\"us\":1,\"client\":\"bot\",\"event\":\"remark\","
                        .formatted(number)
                + "\"text\":\"%s\"}".formatted(text);
    }

    /** Asks again and again: a script that waits would end with the page that is replaced. */
    private void awaitRow(int number, String text) {
        String row = "return document.querySelector('#rows li:nth-child(%d) .what')?.textContent";
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(browser.run(row.formatted(number))).isEqualTo(text));
    }

    private void write(String page) throws IOException {
        file = folder.resolve("index.html");
        ReportFiles.write(file, List.of(page));
    }

    @Test
    void showsWhatIsWrittenLater() throws IOException {
        write(Page.growing("a", List.of(TEST, event(1, "first")), ""));
        browser.open(file.toUri());
        awaitRow(1, "bot first");

        write(Page.growing("a", List.of(TEST, event(1, "earlier"), event(2, "second")), ""));
        awaitRow(2, "bot second");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void staysWhenAllIsWritten() throws IOException {
        write(Page.growing("a", List.of(TEST, event(1, "first")), ""));
        browser.open(file.toUri());
        write(Page.of("a", List.of(TEST, event(1, "first"), event(2, "last")), ""));
        awaitRow(2, "bot last");
        assertThat(Files.readString(file)).doesNotContain("location.reload()");
        assertThat(browser.console()).isEmpty();
    }
}
