package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import verona.Browser;

/** The page in a browser: going from step to step. */
class StepsBrowserTest extends BrowserTests {

    private Browser open(String sample) {
        return browser.open(Samples.page(sample));
    }

    private List<String> texts(String selector) {
        return browser.all(selector).stream().map(WebElement::getText).toList();
    }

    private String hash() {
        return String.valueOf(browser.run("return location.hash"));
    }

    private String where() {
        return browser.one("#stepper .where-now").getText();
    }

    @Test
    void theArrowKeysGoFromStepToStep() {
        open("passing");
        assertThat(where()).isEqualTo("11 steps");
        browser.press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT);
        assertThat(where()).isEqualTo("step 2 of 11");
        assertThat(hash()).isEqualTo("#step-2");
        assertThat(browser.one("#detail").getText())
                .contains("Step 2 of 11", "romeo receives presence from room/Romeo, 201 110");
        browser.press(Keys.ARROW_LEFT);
        assertThat(where()).isEqualTo("step 1 of 11");
    }

    @Test
    void aKeyWithAnotherIsNotForSteps() {
        open("passing");
        browser.press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(where()).isEqualTo("11 steps");
    }

    @Test
    void theStepStandsOutAndWhatComesLaterDoesNot() {
        open("passing");
        browser.press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT);
        assertThat(browser.all(".row.now")).hasSize(1);
        assertThat(browser.one(".row.now").getText()).contains("presence from room/Romeo, 201 110");
        assertThat(browser.all(".row:has(~ .now).later, .row:last-child:not(.later)")).isEmpty();
    }

    @Test
    void anAddressOpensItsStep() {
        open("passing");
        browser.run("location.hash = '#step-3'");
        browser.await("#stepper .where-now", "step 3 of 11");
        browser.run("location.reload()");
        assertThat(browser.await("#detail h2", "Step 3 of 11").isDisplayed()).isTrue();
    }

    @Test
    void anAddressOfNoStepOpensNone() {
        open("passing");
        browser.run("location.hash = '#step-77'; dispatchEvent(new Event('hashchange'))");
        assertThat(where()).isEqualTo("11 steps");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void escapeLeavesTheSteps() {
        open("passing");
        browser.press(Keys.ARROW_RIGHT).press(Keys.ESCAPE);
        assertThat(browser.all("#detail, .row.now, .row.later")).isEmpty();
        assertThat(hash()).isEmpty();
    }

    @Test
    void playGoesOnUntilItIsPaused() {
        open("passing");
        WebElement play = browser.all("#stepper button").get(2);
        play.click();
        assertThat(play.getText()).isEqualTo("❚❚ Pause");
        browser.await("#stepper .where-now", "step 2 of 11");
        play.click();
        assertThat(play.getText()).isEqualTo("▶ Play");
    }

    @Test
    void aStepThatFailedIsItsMissingArrow() {
        open("readme");
        browser.run("location.hash = '#step-2'");
        browser.await("#detail h2", "Step 2 of 2");
        assertThat(texts(".row.now .label"))
                .containsExactly("never came: presence from room/Juliet, 201 333");
    }

    @Test
    void showsWhatTheInboxHeldBeforeAndAfter() {
        open("readme");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(texts(".state-of h3")).containsExactly("juliet’s inbox 0 → 2");
        assertThat(texts(".state-of .arrived")).hasSize(2);
        browser.press(Keys.ARROW_RIGHT);
        assertThat(texts(".state-of h3")).containsExactly("juliet’s inbox 2");
        assertThat(browser.all(".state-of .arrived")).isEmpty();
    }

    @Test
    void showsWhatAStepHasTaken() {
        open("passing");
        browser.press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT);
        assertThat(texts(".state-of .taken"))
                .singleElement()
                .asString()
                .contains("presence from room/Romeo, 201 110");
    }

    @Test
    void aStanzaOpenedInAStepLeadsBackToIt() {
        open("passing");
        browser.press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT);
        browser.one(".state-of .taken button").click();
        assertThat(browser.one("#detail h2").getText()).startsWith("#");
        browser.press(Keys.ESCAPE);
        assertThat(browser.one("#detail h2").getText()).isEqualTo("Step 2 of 11");
    }

    private static String state(int us, String key, String value) {
        return "{\"type\":\"state\",\"us\":%d,\"what\":\"occupants\",\"owner\":\"room\","
                        .formatted(us)
                + "\"key\":\"%s\"%s}".formatted(key, value);
    }

    @Test
    void showsWhatTheServerHeldBeforeAndAfter() {
        List<String> lines = new ArrayList<>(Samples.lines("readme"));
        lines.add(state(1000, "Romeo", ",\"value\":\"none\""));
        lines.add(state(2000, "Nurse", ",\"value\":\"none\""));
        lines.add(state(5100, "Juliet", ",\"value\":\"owner\""));
        lines.add(state(5200, "Romeo", ",\"value\":\"member\""));
        lines.add(state(5300, "Nurse", ""));
        browser.open(Page.of("state", lines, ""));
        browser.press(Keys.ARROW_RIGHT);
        assertThat(texts(".state-of:last-child h3")).containsExactly("occupants of room 2 → 2");
        assertThat(browser.one(".state-of:last-child ul").getText().lines())
                .containsExactly(
                        "≠",
                        "changed:",
                        "Romeo: member, was none",
                        "−",
                        "removed:",
                        "Nurse: none",
                        "+",
                        "added:",
                        "Juliet: owner");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(texts(".state-of:last-child .changed, .state-of:last-child .added")).isEmpty();
    }
}
