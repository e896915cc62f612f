package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import verona.Browser;
import verona.server.embedded.EmbeddedServer;

/** Converse.js in a browser, by its forms. All that it loads comes from a server of the test. */
class ConverseTest extends GuestTests {

    private Browser browser;
    private PageServer pages;

    @BeforeEach
    void open(EmbeddedServer server) throws IOException {
        Path converse = OtherPrograms.npm("node_modules/converse.js/dist");
        browser = Browser.start(folder);
        pages = PageServer.start(page(server), converse);
        browser.reset().open(pages.url());
    }

    private static String page(EmbeddedServer server) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>Converse</title>
          <link rel="icon" href="/dist/images/logo/conversejs-filled.svg">
          <link rel="stylesheet" href="/dist/converse.min.css">
          <script type="module" src="/dist/converse.min.js"></script>
        </head>
        <body>
          <script type="module">
            // Its own would load logos of sponsors from their site.
            customElements.define('converse-footer', class extends HTMLElement {});
            converse.initialize({
              assets_path: '/dist/',
              websocket_url: '%s',
              discover_connection_methods: false,
              view_mode: 'fullscreen',
            });
          </script>
        </body>
        </html>
        """
                .formatted(server.webSocketUrl());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (pages != null) {
            pages.close();
        }
    }

    private void logsIn(String password) {
        browser.await("#converse-login-jid", "").sendKeys(romeo.bareJid());
        browser.await("#converse-login-password", "").sendKeys(password, Keys.ENTER);
    }

    private void enters() {
        browser.await("converse-rooms-list .dropdown-toggle", "").click();
        browser.await(".show-add-muc-modal", "").click();
        browser.await("converse-add-muc-modal input[name=chatroom]", "").sendKeys(room.toString());
        browser.await("converse-add-muc-modal input[name=nickname]", "").clear();
        browser.await("converse-add-muc-modal input[name=nickname]", "")
                .sendKeys("guest", Keys.ENTER);
        guestEnters();
    }

    @Test
    void meetsJuliet(EmbeddedServer server) {
        logsIn(PASSWORD);
        enters();
        says("Wilt thou be gone?");
        browser.await(".chat-msg__text", "Wilt thou be gone?");
        browser.await("textarea.chat-textarea", "").sendKeys("It was the lark", Keys.ENTER);
        guestSays("It was the lark");
        browser.await(".chat-msg__text", "It was the lark");
        browser.screenshot("converse");
        assertThat(browser.addresses())
                .contains(server.webSocketUrl().toString())
                .allMatch(
                        url ->
                                url.startsWith(pages.url().toString())
                                        || url.equals(server.webSocketUrl().toString())
                                        || url.startsWith("data:"));
    }

    @Test
    void isRefusedWithAnotherPassword() {
        logsIn("other");
        WebElement feedback = browser.await(".conn-feedback", "password");
        assertThat(feedback.getDomProperty("textContent")).contains("password");
    }
}
