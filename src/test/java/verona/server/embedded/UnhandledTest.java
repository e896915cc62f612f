package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** Nothing is met with silence that wants an answer: RFC 6120 §8.2.3, RFC 6121 §8. */
class UnhandledTest extends EmbeddedServerTests {

    private static final String UNKNOWN = "<query xmlns='urn:example:unknown'/>";

    private static final String[] QUESTIONS = {
        "<ping xmlns='urn:xmpp:ping'/>",
        "<query xmlns='http://jabber.org/protocol/disco#info'/>",
        "<query xmlns='http://jabber.org/protocol/disco#items'/>"
    };

    private final RawClient romeo = available("romeo");

    @BeforeEach
    void enterARoom() {
        String muc = "<x xmlns='http://jabber.org/protocol/muc'/>";
        romeo.send("<presence to='room@conference.localhost/R'>" + muc + "</presence>").sync();
        romeo.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "'', service-unavailable",
        "localhost, service-unavailable",
        "localhost/resource, service-unavailable",
        "romeo@localhost, service-unavailable",
        "juliet@localhost, service-unavailable",
        "juliet@localhost/gone, service-unavailable",
        "nobody@localhost, service-unavailable",
        "nobody@localhost/nowhere, service-unavailable",
        "conference.localhost, service-unavailable",
        "conference.localhost/resource, service-unavailable",
        "room@conference.localhost, service-unavailable",
        "room@conference.localhost/nobody, item-not-found",
        "none@conference.localhost, item-not-found",
        "none@conference.localhost/R, item-not-found",
        "upload.localhost, service-unavailable",
        "upload.localhost/resource, service-unavailable",
        "pubsub.localhost, service-unavailable",
        "pubsub.localhost/resource, service-unavailable",
        "somebody@pubsub.localhost, service-unavailable",
        "somebody@upload.localhost, service-unavailable",
        "example.org, remote-server-not-found",
        "somebody@example.org, remote-server-not-found",
        "somebody@example.org/resource, remote-server-not-found",
    })
    void everyRequestIsAnsweredWhereverItGoes(String to, String condition) {
        for (String type : new String[] {"get", "set"}) {
            Element answer = romeo.ask(type, to, UNKNOWN);
            assertThat(condition(answer)).isEqualTo(condition);
            String from = to.isEmpty() ? "romeo@localhost" : to;
            assertThat(answer.attribute("from")).isEqualTo(from);
        }
    }

    /** RFC 6120 §8.2.3: an answer is not answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "romeo@localhost",
                "nobody@localhost",
                "nobody@localhost/nowhere",
                "conference.localhost",
                "room@conference.localhost",
                "room@conference.localhost/nobody",
                "none@conference.localhost/R",
                "upload.localhost",
                "pubsub.localhost",
                "example.org"
            })
    void noAnswerIsAnsweredWhereverItGoes(String to) {
        romeo.send("<iq type='result' id='1' to='" + to + "'/>");
        romeo.send("<iq type='error' id='1' to='" + to + "'/>");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, service-unavailable",
        "nobody@localhost, service-unavailable",
        "nobody@localhost/nowhere, service-unavailable",
        "conference.localhost, service-unavailable",
        "none@conference.localhost, item-not-found",
        "room@conference.localhost/nobody, item-not-found",
        "upload.localhost, service-unavailable",
        "somebody@upload.localhost, service-unavailable",
        "pubsub.localhost, service-unavailable",
        "somebody@example.org, remote-server-not-found",
    })
    void aMessageToNobodyComesBack(String to, String condition) {
        romeo.send("<message type='chat' id='1' to='" + to + "'><body>O</body></message>");
        assertThat(condition(romeo.next())).isEqualTo(condition);
    }

    /** RFC 6121 §8.5.1 and §8.5.3.2.2. */
    @ParameterizedTest
    @ValueSource(
            strings = {"nobody@localhost", "nobody@localhost/nowhere", "juliet@localhost/gone"})
    void presenceForNobodyGoesNowhere(String to) {
        romeo.send("<presence to='" + to + "'/>");
        romeo.send("<presence type='subscribed' to='" + to + "'/>");
        romeo.send("<presence type='unavailable' to='" + to + "'/>");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** XEP-0199. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "juliet@localhost",
                "conference.localhost",
                "room@conference.localhost",
                "upload.localhost",
                "pubsub.localhost"
            })
    void everythingAnswersAPing(String to) {
        assertThat(romeo.ask("get", to, "<ping xmlns='urn:xmpp:ping'/>").attribute("type"))
                .isEqualTo("result");
    }

    /** What is asked for can't be set. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "romeo@localhost",
                "conference.localhost",
                "room@conference.localhost",
                "upload.localhost",
                "pubsub.localhost"
            })
    void noQuestionIsTakenForAChange(String to) {
        for (String question : QUESTIONS) {
            assertThat(condition(romeo.ask("set", to, question))).isEqualTo("service-unavailable");
        }
    }

    /** XEP-0030 §3.2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "romeo@localhost",
                "conference.localhost",
                "room@conference.localhost",
                "upload.localhost",
                "pubsub.localhost"
            })
    void saysNothingAboutANodeThatDoesNotExist(String to) {
        String query = "<query xmlns='http://jabber.org/protocol/disco#%s' node='none'/>";
        for (String kind : new String[] {"info", "items"}) {
            assertThat(condition(romeo.ask("get", to, query.formatted(kind))))
                    .isEqualTo("item-not-found");
        }
    }

    /** RFC 6121 §3.1.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "conference.localhost",
                "room@conference.localhost",
                "upload.localhost",
                "pubsub.localhost"
            })
    void nobodySubscribesToAService(String to) {
        RawClient juliet = interested("juliet");
        juliet.send("<presence type='subscribe' to='" + to + "'/>");
        Element answer = juliet.first(stanza -> stanza.name().equals("presence"));
        assertThat(answer.attributes())
                .containsEntry("type", "unsubscribed")
                .containsEntry("from", to);
    }
}
