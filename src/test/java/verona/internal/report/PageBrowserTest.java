package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import verona.Browser;

/** The page in a browser: what it does, and what it does not let happen. */
class PageBrowserTest extends BrowserTests {

    private static final int WIDE = 1600;
    private static final int NARROW = 400;

    private Browser open(String sample) {
        return browser.open(Samples.page(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "readme", "several", "hostile"})
    void theConsoleStaysEmpty(String sample) {
        open(sample);
        browser.one("button.bar").click();
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "several", "hostile"})
    void noRequestLeavesThePage(String sample) {
        open(sample);
        browser.one("button.bar").click();
        assertThat(browser.requests()).singleElement().asString().contains("\"url\":\"file:///");
    }

    /** So that the test above would see one. */
    @Test
    void aRequestIsSeenAndRefused() {
        open("passing");
        browser.await("fetch('http://localhost:1/').catch(() => 0).then(arguments[0])");
        assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROW, WIDE})
    void nothingHostileRunsOrBecomesAnElement(int width) {
        open("hostile").resize(width, 1000);
        browser.run("document.querySelectorAll('button.bar, summary').forEach(e => e.click())");
        assertThat(browser.run("return window.hurt")).isNull();
        assertThat(browser.all("img, body script:not(#data)")).isEmpty();
        assertThat(browser.one("#failures pre").getText()).contains("<img src=x onerror=");
    }

    @Test
    void aClickOpensAStanzaAndASecondClosesIt() {
        open("passing");
        WebElement stanza = browser.all("button.bar").get(1);
        stanza.click();
        assertThat(stanza.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.one("#detail").getText())
                .contains("presence from room/Romeo, 201 110")
                .contains("2. romeo receives presence from room/Romeo, 201 110")
                .contains("RoomTalkTest.java:23")
                .contains("<status code='110'/>\n");
        stanza.click();
        assertThat(browser.all("#detail")).isEmpty();
    }

    @Test
    void theKeyboardOpensWalksAndCloses() {
        open("passing");
        browser.run("document.querySelector('[name=unread]').focus()");
        browser.press(Keys.TAB).press(Keys.ARROW_DOWN).press(Keys.ENTER);
        assertThat(browser.one("#detail h2").getText()).startsWith("#4 presence");
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.one("#detail h2").getText()).startsWith("#5 message");
        browser.press(Keys.END);
        assertThat(browser.one("#detail h2").getText()).startsWith("#17 iq error");
        browser.press(Keys.ESCAPE);
        assertThat(browser.all("#detail")).isEmpty();
        assertThat(browser.focused().getText()).contains("service-unavailable");
    }

    @Test
    void theDiagramIsOneStopOfTheTabKey() {
        open("passing");
        browser.one("button.bar").click();
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Copy");
    }

    @Test
    void copiesAStanzaAsItWasOnTheWire() {
        open("passing");
        browser.one("button.bar").click();
        browser.run("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        browser.all("#detail button").get(0).click();
        assertThat(browser.run("return window.copied"))
                .isEqualTo(
                        "<presence to='room-k3f9x2@conference.localhost/Romeo'>"
                                + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        assertThat(browser.all("#detail button").get(0).getText()).isEqualTo("Copied");
    }

    @Test
    void filtersByClient() {
        open("passing");
        browser.one("[name=client][value=romeo]").click();
        assertThat(browser.all(".row"))
                .isNotEmpty()
                .allMatch(row -> row.getText().contains("juliet"));
        assertThat(browser.one("output").getText()).isEqualTo("6 of 14 stanzas");
    }

    @Test
    void filtersByKind() {
        open("passing");
        browser.one("[name=kind][value=presence]").click();
        browser.one("[name=kind][value=event]").click();
        assertThat(browser.all(".row")).hasSize(8);
        assertThat(browser.all(".presence.row, .event.row")).isEmpty();
    }

    @Test
    void filtersWhatIsUnreadAndKeepsWhatFailed() {
        open("readme");
        browser.one("[name=unread]").click();
        assertThat(browser.all(".row.stanza")).hasSize(2);
        assertThat(browser.all(".row.unread, .row.missing")).hasSize(3);
        assertThat(browser.all(".row")).hasSize(3);
    }

    @Test
    void drawsTheArrowThatNeverCameWithTheClosestStanzaBesideIt() {
        open("readme");
        assertThat(browser.one(".missing .label").getText())
                .isEqualTo("never came: presence from room/Juliet, 201 333");
        assertThat(browser.all(".missing .differs em"))
                .extracting(WebElement::getText)
                .containsExactly(
                        "↳ code: expected '333', was '110'",
                        "↳ affiliation: expected 'member', was 'owner'");
        browser.one(".missing .side button").click();
        assertThat(browser.one("#detail h2").getText()).startsWith("#4 presence");
    }

    /** What is missing in a line that differs belongs to the same difference, as in the message. */
    @Test
    void countsDifferencesAndNotTheLinesThatShowThem() {
        open("several");
        assertThat(browser.all(".missing .side h3"))
                .extracting(WebElement::getText)
                .anyMatch(title -> title.startsWith("Closest unread, 2 differences"));
    }

    @Test
    void saysThatNothingIsUnreadWhereNothingCameClose() {
        open("silent");
        assertThat(browser.one(".missing .comparison").getText())
                .endsWith("Nothing of this kind has arrived.");
    }

    @Test
    void showsWhatFailedThoughNothingWasSentOrReceived() {
        browser.open(Page.of("mute", Samples.lines("mute"), ""));
        assertThat(browser.one(".failure h2").getText()).contains("connection refused");
        assertThat(browser.one("output").getText()).isEqualTo("0 stanzas");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void drawsALifelineForAClientThatNobodyDeclared() {
        browser.open(Page.of("another", Samples.typical("another-clients-stanza"), ""));
        assertThat(browser.all(".head b"))
                .extracting(WebElement::getText)
                .containsExactly("romeo", "server", "juliet", "phone");
        assertThat(browser.all(".self.stanza")).isEmpty();
    }

    @Test
    void saysOfTheNextStanzaThatItWasNotNext() {
        browser.open(Page.of("next", Samples.typical("next-is-another"), ""));
        assertThat(browser.one(".missing .label").getText()).startsWith("was not next: chat");
    }

    /** It was to go from the program to the server, and the lifelines stand the other way round. */
    @Test
    void drawsTheArrowOfAStanzaThatAProgramHasNotSent() {
        browser.open(Page.of("program", Samples.typical("program-answers-otherwise"), ""));
        assertThat(browser.one(".missing .who").getAttribute("textContent"))
                .isEqualTo("bot → server ");
        assertThat(browser.one(".missing").getAttribute("class")).contains("leftward");
        assertThat(browser.all(".missing .side h3"))
                .extracting(WebElement::getText)
                .anyMatch(title -> title.startsWith("Closest sent, 1 difference"));
        assertThat(browser.all(".row.unread")).isEmpty();
        assertThat(browser.one(".head.program").getText()).startsWith("bot");
    }

    @Test
    void saysOfAProgramThatItHasSentNothing() {
        browser.open(Page.of("program", Samples.typical("program-sends-nothing"), ""));
        assertThat(browser.one(".missing .comparison").getText())
                .contains("Closest sent")
                .endsWith("Nothing of this kind was sent.");
    }

    @Test
    void beginsALongComparisonAtItsFirstDifference() {
        browser.open(Page.of("long", Samples.typical("long-stanza"), ""));
        WebElement list = browser.one(".missing .side:last-child .code");
        WebElement difference = browser.one(".missing .differs");
        assertThat(difference.getLocation().y)
                .isBetween(list.getLocation().y, list.getLocation().y + list.getSize().height);
    }

    @Test
    void opensTheClosestStanzaThoughAFilterHidesIt() {
        open("readme");
        browser.one("[name=kind][value=presence]").click();
        browser.one(".missing .side button").click();
        assertThat(browser.focused().getText()).contains("presence from room/Juliet, 201 110");
    }

    @Test
    void saysWhatFailedAtTheTop() {
        open("readme");
        assertThat(browser.one(".failure").getText())
                .contains("juliet receives: nothing that matches arrived within 5 s")
                .contains("the room was created by this very presence")
                .contains("RoomCreationTest.java:43")
                .doesNotContain("last exchanges");
        browser.one(".failure summary").click();
        assertThat(browser.one(".failure").getText()).contains("last exchanges");
    }

    @Test
    void leadsFromEachFailureToItsPlaceInTheDiagram() {
        open("several");
        browser.all(".failure .acts > button").get(1).click();
        assertThat(browser.focused().getText()).contains("bridge sends: the connection is closed");
    }

    @Test
    void headsStayInSightWhileScrolling() {
        browser.open(Page.of("talk", Samples.talk(200), ""));
        browser.run("scrollTo(0, 4000)");
        assertThat(browser.run("return document.querySelector('#top').getBoundingClientRect().top"))
                .isEqualTo(0L);
    }

    @Test
    void isAListWhereLanesWouldBeTooNarrow() {
        open("readme").resize(NARROW, 800);
        assertThat(browser.all(".line")).isEmpty();
        assertThat(browser.one(".row.stanza").getText()).contains("juliet → room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "readme", "several", "hostile"})
    void nothingIsWiderThanANarrowWindow(String sample) {
        open(sample).resize(NARROW, 800);
        browser.one("button.bar").click();
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .isEqualTo((long) NARROW);
    }

    @Test
    void theButtonChangesBetweenLightAndDark() {
        open("passing").prefer("light");
        Object light = background();
        browser.one("#theme").click();
        assertThat(background()).isNotEqualTo(light);
        browser.one("#theme").click();
        assertThat(background()).isEqualTo(light);
    }

    private Object background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void showsTwoThousandStanzas() {
        browser.open(Page.of("talk", Samples.talk(2000), ""));
        browser.await(
                """
                const [done] = arguments;
                const drawn = () => performance.getEntriesByName('verona: drawn')[0];
                const look = () => drawn() ? done(drawn().startTime) : setTimeout(look, 10);
                look();
                """);
        assertThat(browser.one("output").getText()).isEqualTo("2,000 stanzas");
    }
}
