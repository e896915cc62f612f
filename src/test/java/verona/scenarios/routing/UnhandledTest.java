package verona.scenarios.routing;

import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.XmppClient;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Disco;
import verona.vocabulary.Roster;

/** Nothing is met with silence that wants an answer: RFC 6120 §8.2.3, RFC 6121 §8. */
class UnhandledTest extends RoutingScenarios {

    private static final Element UNKNOWN = payload("urn:example:unknown", "query");

    @BeforeEach
    void enterARoom() {
        romeoMakesTheRoom();
    }

    private void isRefused(IqSpec request, String to, StanzaError.Condition condition) {
        sends(request, to).receivesNext(refusal(to, condition));
    }

    private XmppClient sends(IqSpec request, String to) {
        return romeo.sends(to.isEmpty() ? request : request.to(address(to)));
    }

    /** RFC 6120 §8.1.2.1, rule 3: a user's own account need not name itself. */
    private IqSpec refusal(String to, StanzaError.Condition condition) {
        IqSpec refusal = iqError("request", condition);
        return to.isEmpty() || to.equals("ROMEO") ? refusal : refusal.from(address(to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ROMEO"})
    void theAccountRefusesInItsOwnName(String to) {
        prosodyDiffersFrom("(RFC 6120 §8.1.2.1)");
        sends(iqGet("request").with(UNKNOWN), to)
                .receivesNext(iqError("request", service_unavailable).from(romeo.bareJid()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', service_unavailable, ''",
        "SERVER, service_unavailable, ''",
        "SERVER/resource, service_unavailable, ''",
        "ROMEO, service_unavailable, ''",
        "JULIET, service_unavailable, ''",
        "JULIET/gone, service_unavailable, ''",
        "nobody@SERVER, service_unavailable, ''",
        "nobody@SERVER/nowhere, service_unavailable, ''",
        "MUC, service_unavailable, ''",
        "MUC/resource, service_unavailable, ''",
        "ROOM, service_unavailable, ''",
        "ROOM/nobody, item_not_found, ''",
        "none@MUC, item_not_found, (XEP-0045 §17.4)",
        "none@MUC/R, item_not_found, ''",
        "PUBSUB, service_unavailable, ''",
        "PUBSUB/resource, service_unavailable, ''",
        "somebody@PUBSUB, service_unavailable, ''",
        "example.invalid, remote_server_not_found, (RFC 6120 §10.4)",
        "somebody@example.invalid, remote_server_not_found, (RFC 6120 §10.4)",
        "somebody@example.invalid/resource, remote_server_not_found, (RFC 6120 §10.4)",
    })
    void everyRequestIsAnsweredWhereverItGoes(
            String to, StanzaError.Condition condition, String prosody) {
        prosodyDiffersFrom(prosody);
        isRefused(iqGet("request").with(UNKNOWN), to, condition);
        isRefused(iqSet("request").with(UNKNOWN), to, condition);
    }

    /** RFC 6120 §8.2.3 and §8.3.1: an answer is not answered. */
    @ParameterizedTest
    @CsvSource({
        "SERVER, ''",
        "ROMEO, ''",
        "nobody@SERVER, ''",
        "nobody@SERVER/nowhere, ''",
        "MUC, ''",
        "ROOM, ''",
        "ROOM/nobody, ''",
        "none@MUC/R, RFC 6120 §8.3.1",
        "PUBSUB, ''",
        "example.invalid, ''",
    })
    void noAnswerIsAnsweredWhereverItGoes(String to, String prosody) {
        prosodyDiffersFrom(prosody);
        romeo.sends(iqResult("1").to(address(to)))
                .sends("<iq type='error' id='1' to='%s'/>".formatted(address(to)))
                .receivesNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER, service_unavailable, ''",
        "nobody@SERVER, service_unavailable, ''",
        "nobody@SERVER/nowhere, service_unavailable, ''",
        "MUC, service_unavailable, (XEP-0045 §17.2)",
        "none@MUC, item_not_found, ''",
        "ROOM/nobody, item_not_found, ''",
        "PUBSUB, service_unavailable, ''",
        "somebody@example.invalid, remote_server_not_found, (RFC 6120 §10.4)",
    })
    void aMessageToNobodyComesBack(String to, StanzaError.Condition condition, String prosody) {
        prosodyDiffersFrom(prosody);
        romeo.sends(chat().id("1").to(address(to)).body("O"))
                .receivesNext(message().error(condition).id("1").from(address(to)));
    }

    /** RFC 6121 §8.5.1 and §8.5.3.2.2. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody@SERVER", "nobody@SERVER/nowhere", "JULIET/gone"})
    void presenceForNobodyGoesNowhere(String to) {
        romeo.sends(presence().to(address(to)))
                .sends(presence().subscribed().to(address(to)))
                .sends(presence().unavailable().to(address(to)))
                .receivesNothing();
    }

    /** XEP-0199. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "SERVER, ''",
        "JULIET, ''",
        "MUC, (XEP-0199 §3)",
        "ROOM, (XEP-0199 §3)",
        "PUBSUB, (XEP-0199 §3)",
    })
    void everythingAnswersAPing(String to, String prosody) {
        prosodyDiffersFrom(prosody);
        sends(iqGet("ping").with(ping()), to).receivesNext(iqResult("ping"));
    }

    /** What is asked for can't be set. */
    @ParameterizedTest
    @CsvSource({"SERVER, ''", "ROMEO, ''", "MUC, ''", "ROOM, ''", "PUBSUB, ''"})
    void noQuestionIsTakenForAChange(String to, String prosody) {
        prosodyDiffersFrom(prosody);
        for (Element question :
                new Element[] {ping(), Disco.info().toElement(), Disco.items().toElement()}) {
            isRefused(iqSet("request").with(question), to, service_unavailable);
        }
    }

    /** XEP-0030 §7. */
    @ParameterizedTest
    @CsvSource({"SERVER, ''", "ROMEO, ''", "MUC, ''", "ROOM, XEP-0030 §7", "PUBSUB, ''"})
    void saysNothingAboutANodeThatDoesNotExist(String to, String prosody) {
        prosodyDiffersFrom(prosody);
        isRefused(iqGet("request").with(Disco.info().node("none")), to, item_not_found);
        isRefused(iqGet("request").with(Disco.items().node("none")), to, item_not_found);
    }

    /** RFC 6121 §3.1.3; who has asked for the roster learns of it. */
    @ParameterizedTest
    @ValueSource(strings = {"MUC", "ROOM", "PUBSUB"})
    void nobodySubscribesToAService(String to) {
        prosodyDiffersFrom("(RFC 6121 §3.1.3)");
        juliet.sends(iqGet("roster").with(Roster.query())).receives(iqResult("roster"));
        juliet.sends(presence().subscribe().to(address(to)))
                .receives(presence().unsubscribed().from(address(to)));
    }
}
