package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0049. */
class PrivateStorageTest extends EmbeddedServerTests {

    private static final String QUERY = "<query xmlns='jabber:iq:private'>%s</query>";
    private static final String BOOKMARKS =
            "<storage xmlns='storage:bookmarks'><conference jid='balcony@conference.localhost'/>"
                    + "</storage>";
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
    void keepsWhatEachNamespaceHoldsForAllClientsOfAnAccount() {
        store(BOOKMARKS);
        store(PREFERENCES);
        RawClient other = bound("romeo", "other");
        assertThat(stored(other, "<storage xmlns='storage:bookmarks'/>")).isEqualTo(BOOKMARKS);
        assertThat(stored(other, "<exodus xmlns='exodus:prefs'/>")).isEqualTo(PREFERENCES);
    }

    @Test
    void keepsSeveralFragmentsThatComeTogether() {
        store(BOOKMARKS + PREFERENCES);
        assertThat(stored(romeo, "<exodus xmlns='exodus:prefs'/>")).isEqualTo(PREFERENCES);
    }

    @Test
    void replacesWhatItKept() {
        store(BOOKMARKS);
        store("<storage xmlns='storage:bookmarks'/>");
        assertThat(stored(romeo, "<storage xmlns='storage:bookmarks'/>"))
                .isEqualTo("<storage xmlns='storage:bookmarks'/>");
    }

    @Test
    void answersWithTheQuestionWhereItKeepsNothing() {
        assertThat(stored(romeo, "<storage xmlns='storage:bookmarks'/>"))
                .isEqualTo("<storage xmlns='storage:bookmarks'/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "set"})
    void isForItsOwnerAlone(String type) {
        store(BOOKMARKS);
        Element answer = bound("juliet").ask(type, "romeo@localhost", QUERY.formatted(PREFERENCES));
        assertThat(condition(answer)).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<own/>", "<a xmlns='urn:a'/><b xmlns='urn:b'/>"})
    void refusesAQuestionForNothingOrForSeveralThings(String payload) {
        assertThat(condition(romeo.ask("get", "", QUERY.formatted(payload))))
                .isEqualTo("not-acceptable");
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
