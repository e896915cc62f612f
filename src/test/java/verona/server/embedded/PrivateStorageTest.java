package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** What becomes of the private storage (XEP-0049) of an account that is deleted. */
class PrivateStorageTest extends EmbeddedServerTests {

    private static final String QUERY = "<query xmlns='jabber:iq:private'>%s</query>";
    private static final String PREFERENCES =
            "<exodus xmlns='exodus:prefs'><defaultnick>Hamlet</defaultnick></exodus>";

    private final RawClient romeo = bound("romeo");

    private void store(String xml) {
        Element answer = romeo.ask("set", "", QUERY.formatted(xml));
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
    }

    private static String stored(RawClient client, String question) {
        Element answer = client.ask("get", "", QUERY.formatted(question));
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        return answer.children().get(0).children().get(0).toXml();
    }

    @Test
    void forgetsWhatAnAccountKeptThatIsDeleted() {
        store(PREFERENCES);
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertThat(stored(bound("romeo"), "<exodus xmlns='exodus:prefs'/>"))
                .isEqualTo("<exodus xmlns='exodus:prefs'/>");
    }
}
