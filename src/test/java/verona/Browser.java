package verona;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The machine's Chromium without a window. Both programs are found here, on the PATH: Selenium
 * would download what it does not find.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "verona-screenshots");

    private final ChromeDriver driver;
    private final Path folder;

    private Browser(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    /** Skips the test that calls it where there is no Chromium. */
    public static Browser start(Path folder) {
        Optional<Path> chromium = found("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = found("chromedriver");
        assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "Chromium is not installed: apt-get install chromium chromium-driver");
        return new Browser(
                new ChromeDriver(service(driver.get()), options(chromium.get())), folder);
    }

    private static Optional<Path> found(String... names) {
        return Arrays.stream(names).flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeDriverService service(Path driver) {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
    }

    private static ChromeOptions options(Path chromium) {
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        everything.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions().setBinary(chromium.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
        return options.addArguments(
                "--headless=new",
                // Root, and most containers, have no sandbox.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                // Pages reach this machine only.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                // Chromium itself asks nobody for anything.
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion");
    }

    /** Opens a file with that text, and waits until it is drawn. */
    public Browser open(String html) {
        try {
            Path file = Files.writeString(Files.createTempFile(folder, "page", ".html"), html);
            return open(file.toUri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a page, and waits until it is drawn. */
    public Browser open(URI page) {
        driver.get(page.toString());
        awaitFrame();
        return this;
    }

    public Browser resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        awaitFrame();
        return this;
    }

    /** The page fits itself to its window while a frame is drawn. */
    private void awaitFrame() {
        await("requestAnimationFrame(() => setTimeout(arguments[0]))");
    }

    public Browser prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public Object await(String script) {
        return driver.executeAsyncScript(script);
    }

    public WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Waits for an element that is shown, whose text contains that one. */
    public WebElement await(String selector, String text) {
        return (WebElement)
                driver.executeAsyncScript(
                        """
                        const [selector, text, done] = arguments;
                        const shown = (e) => e.checkVisibility() && e.textContent.includes(text);
                        const look = () => {
                            const found = [...document.querySelectorAll(selector)].find(shown);
                            if (found) {
                                observer.disconnect();
                                done(found);
                            }
                        };
                        const observer = new MutationObserver(look);
                        const all = {subtree: true, childList: true, characterData: true};
                        observer.observe(document, {...all, attributes: true});
                        look();
                        """,
                        selector,
                        text);
    }

    /** Those that are shown. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    /** Presses a key where the focus is. */
    public Browser press(CharSequence key) {
        focused().sendKeys(key);
        return this;
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public List<String> console() {
        return messages(LogType.BROWSER);
    }

    /** Forgets what was logged so far, and makes a wide window. */
    public Browser reset() {
        console();
        protocol();
        return resize(1600, 1000);
    }

    /** What the browser did since it was asked last, as events of its protocol. */
    private List<String> protocol() {
        return messages(LogType.PERFORMANCE);
    }

    /** Those since it was asked last. */
    public List<String> requests() {
        return protocol().stream()
                .filter(event -> event.contains("\"Network.requestWillBeSent\""))
                .toList();
    }

    /** The addresses of the requests and the WebSockets since it was asked last. */
    public List<String> addresses() {
        return protocol().stream().flatMap(Browser::address).toList();
    }

    private static Stream<String> address(String entry) {
        Map<?, ?> event = members(members(new Json().toType(entry, Json.MAP_TYPE)).get("message"));
        Map<?, ?> parameters = members(event.get("params"));
        return switch (String.valueOf(event.get("method"))) {
            case "Network.requestWillBeSent" ->
                    Stream.of(String.valueOf(members(parameters.get("request")).get("url")));
            case "Network.webSocketCreated" -> Stream.of(String.valueOf(parameters.get("url")));
            default -> Stream.empty();
        };
    }

    private static Map<?, ?> members(Object json) {
        return (Map<?, ?>) json;
    }

    private List<String> messages(String log) {
        return driver.manage().logs().get(log).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** Finds what is seriously wrong for people who can't see or can't use a mouse. */
    public Object axe() {
        run(resource("/axe.min.js"));
        return await(
                """
                const done = arguments[0];
                const grave = (found) => ['serious', 'critical'].includes(found.impact);
                const text = (found) => found.id + ': ' + found.nodes.map((node) =>
                    node.html + ' ' + node.failureSummary).join('; ');
                axe.run().then((result) => done(result.violations.filter(grave).map(text)));
                """);
    }

    private static String resource(String name) {
        try (InputStream stream = Browser.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the whole page, to be looked at. */
    public void screenshot(String name) {
        Object picture =
                driver.executeCdpCommand(
                                "Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                        .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
