package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0054: the text of an error, and an account that the test deletes. */
class VcardTest extends EmbeddedServerTests {

    private static final String CARD = "<vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard>";
    private static final String QUESTION = "<vCard xmlns='vcard-temp'/>";

    private final RawClient romeo = bound("romeo");

    private static void assertEmpty(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        assertThat(answer.children().get(0).toXml()).isEqualTo(QUESTION);
    }

    @Test
    void saysWhatMayBeTheReasonWhereItFindsNoVcard() {
        Element none = bound("juliet").ask("get", "romeo@localhost", QUESTION);
        assertThat(condition(none)).isEqualTo("service-unavailable");
        assertThat(none.children().get(0).toXml())
                .contains("there is no such account, or it has nothing of vcard-temp for you");
    }

    @Test
    void forgetsTheVcardOfAnAccountThatIsDeleted() {
        romeo.ask("set", "", CARD);
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertEmpty(bound("romeo").ask("get", "", QUESTION));
    }
}
