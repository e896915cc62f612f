package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** The upload service meets nothing with silence that wants an answer, RFC 6120 §8.2.3. */
class UnhandledTest extends EmbeddedServerTests {

    private static final String UNKNOWN = "<query xmlns='urn:example:unknown'/>";

    private static final String[] QUESTIONS = {
        "<ping xmlns='urn:xmpp:ping'/>",
        "<query xmlns='http://jabber.org/protocol/disco#info'/>",
        "<query xmlns='http://jabber.org/protocol/disco#items'/>"
    };

    private final RawClient romeo = available("romeo");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upload.localhost",
                "upload.localhost/resource",
                "somebody@upload.localhost"
            })
    void everyRequestIsAnsweredWhereverItGoes(String to) {
        for (String type : new String[] {"get", "set"}) {
            Element answer = romeo.ask(type, to, UNKNOWN);
            assertThat(condition(answer)).isEqualTo("service-unavailable");
            assertThat(answer.attribute("from")).isEqualTo(to);
        }
    }

    /** RFC 6120 §8.2.3: an answer is not answered. */
    @Test
    void noAnswerIsAnswered() {
        romeo.send("<iq type='result' id='1' to='upload.localhost'/>");
        romeo.send("<iq type='error' id='1' to='upload.localhost'/>");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload.localhost", "somebody@upload.localhost"})
    void aMessageComesBack(String to) {
        romeo.send("<message type='chat' id='1' to='" + to + "'><body>O</body></message>");
        assertThat(condition(romeo.next())).isEqualTo("service-unavailable");
    }

    /** XEP-0199. */
    @Test
    void aPingIsAnswered() {
        Element answer = romeo.ask("get", "upload.localhost", "<ping xmlns='urn:xmpp:ping'/>");
        assertThat(answer.attribute("type")).isEqualTo("result");
    }

    /** What is asked for can't be set. */
    @Test
    void noQuestionIsTakenForAChange() {
        for (String question : QUESTIONS) {
            assertThat(condition(romeo.ask("set", "upload.localhost", question)))
                    .isEqualTo("service-unavailable");
        }
    }

    /** XEP-0030 §7. */
    @ParameterizedTest
    @ValueSource(strings = {"info", "items"})
    void saysNothingAboutANodeThatDoesNotExist(String kind) {
        String query = "<query xmlns='http://jabber.org/protocol/disco#" + kind + "' node='none'/>";
        assertThat(condition(romeo.ask("get", "upload.localhost", query)))
                .isEqualTo("item-not-found");
    }

    /** RFC 6121 §3.1.3. */
    @Test
    void nobodySubscribesToIt() {
        RawClient juliet = interested("juliet");
        juliet.send("<presence type='subscribe' to='upload.localhost'/>");
        Element answer = juliet.first(stanza -> stanza.name().equals("presence"));
        assertThat(answer.attributes())
                .containsEntry("type", "unsubscribed")
                .containsEntry("from", "upload.localhost");
    }
}
