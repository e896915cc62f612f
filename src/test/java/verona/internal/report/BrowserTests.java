package verona.internal.report;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import verona.BesideOthers;
import verona.Browser;

/** Tests that share a browser, each of which finds it as if it had just been started. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BesideOthers("Chromium")
abstract class BrowserTests {

    Browser browser;

    @BeforeAll
    void startTheBrowser(@TempDir Path folder) {
        browser = Browser.start(folder);
    }

    @BeforeEach
    void resetTheBrowser() {
        browser.reset();
    }

    @AfterAll
    void endTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
