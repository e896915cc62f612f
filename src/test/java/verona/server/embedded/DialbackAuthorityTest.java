package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** The authoritative server of XEP-0220 §2.2.2. */
class DialbackAuthorityTest extends ServerStreamTests {

    /** The key of a stream with the id D60000229F. */
    private String key() {
        available("romeo").send(message("juliet@capulet.lit"));
        return capulet.accept("D60000229F").require("result").text();
    }

    private Element ask(String key, String from, String to, String id) {
        RawServerStream stream = openedToServer();
        stream.send(
                "<db:verify from='"
                        + from
                        + "' to='"
                        + to
                        + "' id='"
                        + id
                        + "'>"
                        + key
                        + "</db:verify>");
        return stream.require("verify");
    }

    @Test
    void knowsItsOwnKey() {
        Element answer = ask(key(), "capulet.lit", "montague.lit", "D60000229F");
        assertThat(answer.attribute("type")).isEqualTo("valid");
        assertThat(answer.attribute("from")).isEqualTo("montague.lit");
        assertThat(answer.attribute("to")).isEqualTo("capulet.lit");
        assertThat(answer.attribute("id")).isEqualTo("D60000229F");
    }

    @ParameterizedTest
    @CsvSource({
        "capulet.lit, montague.lit, 417GAF25",
        "verona.lit, montague.lit, D60000229F",
        "capulet.lit, conference.montague.lit, D60000229F",
    })
    void takesAKeyForNoOtherStreamAndNoOtherDomains(String from, String to, String id) {
        assertThat(ask(key(), from, to, id).attribute("type")).isEqualTo("invalid");
    }

    @Test
    void doesNotTakeAGuessForItsKey() {
        Element answer = ask("guess", "capulet.lit", "montague.lit", "1");
        assertThat(answer.attribute("type")).isEqualTo("invalid");
    }

    @Test
    void answersForADomainThatItDoesNotServeWithAnError() {
        Element answer = ask("guess", "capulet.lit", "verona.lit", "417GAF25");
        assertThat(errorOf(answer)).isEqualTo("item-not-found");
        assertThat(answer.attribute("id")).isEqualTo("417GAF25");
        assertThat(answer.attribute("from")).isEqualTo("verona.lit");
    }
}
