package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.CannedAnswers;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Payload;

/** What assertions about requests say when they fail. */
@XmppTest(server = EMBEDDED)
class CannedAnswersMessagesTest {

    private static final String DOMAIN = "weather.localhost";

    private static final String PASSWORD =
            "<query xmlns='jabber:iq:register'><password>wherefore</password></query>";

    @Client(resource = "here")
    XmppClient romeo;

    private EmbeddedServer server;
    private CannedAnswers weather;

    @BeforeEach
    void play(EmbeddedServer embedded) {
        server = embedded;
        weather = server.service(DOMAIN);
    }

    @AfterEach
    void forget() {
        server.removeAnswers();
    }

    private static Payload query(String city) {
        return payload("urn:example:weather", "query").withAttribute("city", city);
    }

    private void asks(String id, Payload payload) {
        romeo.sends(iqGet(id).to(DOMAIN).with(payload)).receives(iqError(id));
    }

    private static void fails(String golden, ThrowingCallable assertion) {
        Throwable thrown = catchThrowable(assertion);
        assertThat(thrown).isInstanceOf(AssertionError.class);
        Golden.check("answer/" + golden, String.valueOf(thrown.getMessage()));
    }

    @Test
    void severalRequestsThatNothingMatches() {
        weather.when(iqGet().with(query("Verona"))).ignores();
        weather.when(iqSet().with(query("Verona"))).ignores();
        weather.when(chat()).ignores();
        asks("w1", query("Vérona"));
        asks("w2", payload("urn:example:wether", "query").withAttribute("city", "Verona"));
        romeo.sends(message().id("m1").to(DOMAIN).type("headline").body("Ho!"))
                .receives(anyMessage());
        romeo.sends(iqSet("w3").to(DOMAIN).with(PASSWORD)).receives(iqError("w3"));
        for (int i = 4; i < 8; i++) {
            asks("w" + i, query("Padua"));
        }

        fails("several-unmatched", server::checkRequests);
    }

    @Test
    void aDomainWithoutAnyAnswer() {
        asks("w1", query("Verona"));

        fails("no-answer-at-all", server::checkRequests);
    }

    @Test
    void unmatchedRequestsOfAnAssertion() {
        weather.when(iqGet().with(query("Verona"))).ignores();
        asks("w1", query("Mantua"));

        fails("unmatched-are-not-empty", () -> assertThat(weather.unmatchedRequests()).isEmpty());
    }

    @Test
    void oftenerThanItCame() {
        asks("w1", query("Verona"));
        asks("w2", query("Mantua"));

        fails(
                "how-often",
                () -> assertThat(weather.requests(iqGet().with(query("Verona")))).hasSize(2));
    }

    @Test
    void nothingCame() {
        fails("nothing-came", () -> assertThat(weather.requests(chat())).isNotEmpty());
    }

    @Test
    void inAnotherOrder() {
        asks("w1", query("Verona"));
        asks("w2", query("Mantua"));

        fails(
                "in-which-order",
                () ->
                        assertThat(weather.requests())
                                .containsInOrder(
                                        iqGet().with(query("Mantua")),
                                        iqGet().with(query("Verona"))));
        fails(
                "first-in-order",
                () -> assertThat(weather.requests()).containsInOrder(iqGet().id("w9")));
    }
}
