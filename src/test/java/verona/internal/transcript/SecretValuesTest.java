package verona.internal.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.internal.transcript.Transcript.Kind;

class SecretValuesTest {

    private final Transcript ofTheClass = new Transcript(null);

    private static String hide(SecretValues secrets, String text) {
        return secrets.hide(text, secret -> "…");
    }

    @Test
    void hideNothingForAnEmptySecret() {
        SecretValues secrets = new SecretValues();
        secrets.add("");
        secrets.add(" ");
        assertThat(hide(secrets, "")).isEmpty();
        assertThat(hide(secrets, "Good night, good night!")).isEqualTo("Good night, good night!");
    }

    @Test
    void leaveAMaskAsItIsThoughItContainsAnotherSecret() {
        SecretValues secrets = new SecretValues();
        secrets.add("wherefore");
        secrets.add("mask");
        assertThat(secrets.hide("wherefore art thou", secret -> "a mask"))
                .isEqualTo("a mask art thou");
    }

    @Test
    void areHiddenByTheClassWhileItsTestRuns() {
        Transcript ofATest = new Transcript(ofTheClass);
        ofATest.secrets().add("wherefore");
        Transcript ofAnother = new Transcript(ofTheClass);
        assertThat(hide(ofTheClass.secretsSaid(), "wherefore")).isEqualTo("…");
        assertThat(hide(ofAnother.secretsSaid(), "wherefore")).isEqualTo("…");
    }

    @Test
    void areForgottenByTheClassWhenItsTestEnds() {
        Transcript ofATest = new Transcript(ofTheClass);
        ofATest.secrets().add("wherefore");
        ofATest.end();
        assertThat(hide(ofTheClass.secretsSaid(), "wherefore")).isEqualTo("wherefore");
        assertThat(hide(ofATest.secretsSaid(), "wherefore")).isEqualTo("…");
    }

    @Test
    void areKeptByTheClassIfOneOfItsClientsHasSaidThem() {
        Transcript ofATest = new Transcript(ofTheClass);
        ofATest.secrets().add("wherefore");
        ofATest.secrets().add("another");
        ofTheClass.add("nurse", Kind.SENT, "<message><body>wherefore</body></message>");
        ofATest.end();
        assertThat(hide(ofTheClass.secretsSaid(), "wherefore")).isEqualTo("…");
        assertThat(hide(ofTheClass.secretsSaid(), "another")).isEqualTo("another");
    }
}
