package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0054. */
class VcardTest extends EmbeddedServerTests {

    private static final String CARD = "<vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard>";
    private static final String QUESTION = "<vCard xmlns='vcard-temp'/>";

    private final RawClient romeo = bound("romeo");
    private final RawClient juliet = bound("juliet");

    private static void assertCard(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        assertThat(answer.children().get(0).toXml()).isEqualTo(CARD);
    }

    private static void assertEmpty(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        assertThat(answer.children().get(0).toXml()).isEqualTo(QUESTION);
    }

    @Test
    void keepsAVcardThatEverybodyMayRead() {
        assertThat(romeo.ask("set", "", CARD).attribute("type")).isEqualTo("result");
        assertCard(romeo.ask("get", "", QUESTION));
        assertCard(juliet.ask("get", "romeo@localhost", QUESTION));
    }

    @Test
    void replacesAVcardAsAWhole() {
        romeo.ask("set", "", "<vCard xmlns='vcard-temp'><BDAY>1580</BDAY></vCard>");
        romeo.ask("set", "romeo@localhost", CARD);
        assertCard(romeo.ask("get", "romeo@localhost", QUESTION));
    }

    /** §3.1 and §3.3. */
    @Test
    void tellsOwnersOnlyThatThereIsAnAccountWithoutAVcard() {
        assertEmpty(romeo.ask("get", "", QUESTION));
        Element none = juliet.ask("get", "romeo@localhost", QUESTION);
        Element nobody = juliet.ask("get", "nobody@localhost", QUESTION);
        assertThat(condition(none)).isEqualTo("service-unavailable");
        assertThat(none.children()).isEqualTo(nobody.children());
        assertThat(none.children().get(0).toXml())
                .contains("there is no such account, or it has nothing of vcard-temp for you");
    }

    /** §3.2. */
    @Test
    void letsNobodyWriteAnothersVcard() {
        assertThat(condition(juliet.ask("set", "romeo@localhost", CARD))).isEqualTo("forbidden");
        assertEmpty(romeo.ask("get", "", QUESTION));
    }

    @Test
    void forgetsTheVcardOfAnAccountThatIsDeleted() {
        romeo.ask("set", "", CARD);
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertEmpty(bound("romeo").ask("get", "", QUESTION));
    }

    @Test
    void knowsNothingElseOfItsNamespace() {
        assertThat(condition(romeo.ask("get", "", "<vcard xmlns='vcard-temp'/>")))
                .isEqualTo("service-unavailable");
    }
}
