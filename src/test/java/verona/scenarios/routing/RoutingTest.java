package verona.scenarios.routing;

import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.connection.Authentication;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;
import verona.vocabulary.Delivery;

/** RFC 6120 §8 and §10, RFC 6121 §8. */
class RoutingTest extends RoutingScenarios {

    private static final Element UNKNOWN = payload("garden", "query");

    @Client(account = "juliet")
    XmppClient silent;

    /** By Bind 2 it would lose the messages that wait for it, XEP-0386 §3.2. */
    @Client(authentication = Authentication.SASL, connect = LATER)
    XmppClient mercutio;

    /** RFC 6120 §8.1.2.1. */
    @Test
    void stampsTheSendersFullJid() {
        romeo.sends(message().to(juliet.fullJid()).id("m1").body("Hello"));
        juliet.receivesNext(
                message().from(romeo.fullJid()).to(juliet.fullJid()).id("m1").body("Hello"));
    }

    @Test
    void reachesASessionThatHasSentNoPresenceByItsFullJid() {
        romeo.sends(message().to(silent.fullJid()).body("Hello"));
        silent.receivesNext(message().body("Hello"));
    }

    /** RFC 6121 §8.5.2.1.1. */
    @Test
    void bringsAMessageForTheBareJidToAllSessionsButThoseOfNegativePriority() {
        silent.sends(presence().priority(-1)).receives(presence().from(silent.fullJid()));
        Inbox.readAll(silent);
        Inbox.readAll(juliet);
        romeo.sends(chat().to(juliet.bareJid()).body("Hello"));
        juliet.receivesNext(chat().from(romeo.fullJid()).body("Hello"));
        silent.receivesNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "JULIET, groupchat, service_unavailable, ''",
        "JULIET/gone, groupchat, service_unavailable, ''",
        "JULIET/gone, normal, service_unavailable, RFC 6121 §8.5.3.2.1",
        "nobody@SERVER, chat, service_unavailable, ''",
        "SERVER, normal, service_unavailable, ''",
        "juliet@elsewhere.lit, chat, remote_server_not_found, (RFC 6120 §10.4)",
        "none@MUC, groupchat, item_not_found, ''",
    })
    void returnsAMessageThatReachesNobody(
            String to, String type, StanzaError.Condition condition, String prosody) {
        prosodyDiffersFrom(prosody);
        romeo.sends(message().type(type).id("m1").to(address(to)).body("x"))
                .receivesNext(message().error(condition).id("m1").from(address(to)));
    }

    /** RFC 6120 §8.2.3 and §8.3.1. */
    @ParameterizedTest
    @ValueSource(strings = {"JULIET/gone", "nobody@SERVER", "elsewhere.lit"})
    void neverAnswersAnError(String to) {
        romeo.sends(message().type("error").to(address(to)).body("x"))
                .sends(iqResult("r").to(address(to)))
                .sends("<iq type='error' id='e' to='%s'><a/></iq>".formatted(address(to)))
                .receivesNothing();
    }

    /** RFC 6121 §8.5.3.2.1: chat falls back to the bare JID, headlines go nowhere. */
    @Test
    void bringsAChatMessageForAGoneSessionToAnother() {
        String gone = juliet.bareJid() + "/gone";
        romeo.sends(message().type("headline").to(gone).body("1")).sends(chat().to(gone).body("2"));
        juliet.receivesNext(chat().body("2"));
        romeo.receivesNothing();
    }

    private static IqSpec request(Element payload, String to) {
        IqSpec request = iqGet("request").with(payload);
        return to.isEmpty() ? request : request.to(to);
    }

    /** RFC 6120 §8.2.3. */
    @ParameterizedTest
    @ValueSource(strings = {"", "SERVER", "ROMEO", "JULIET", "x@SERVER"})
    void answersARequestThatNobodyKnows(String to) {
        romeo.sends(request(UNKNOWN, address(to)))
                .receivesNext(iqError("request", service_unavailable));
    }

    /** RFC 6121 §8.5.3.2.3. */
    @Test
    void answersARequestForASessionThatIsGone() {
        romeo.sends(request(UNKNOWN, juliet.bareJid() + "/gone"))
                .receivesNext(iqError("request", service_unavailable));
    }

    /** RFC 6120 §10.5.2: what is at the domain is the server, by any resource. */
    @Test
    void answersForAResourceOfTheDomain() {
        String resource = server.domain() + "/x";
        romeo.sends(request(ping(), resource)).receivesNext(iqResult("request").from(resource));
    }

    @Test
    void takesRequestsFromSessionToSession() {
        romeo.sends(request(UNKNOWN, silent.fullJid().toString()));
        silent.receivesNext(iqGet("request").from(romeo.fullJid()).with(UNKNOWN))
                .sends(iqResult("request").to(romeo.fullJid()));
        romeo.receivesNext(iqResult("request").from(silent.fullJid()));
    }

    /** XEP-0199 §4.2. */
    @Test
    void answersPings() {
        romeo.sends(request(ping(), server.domain()))
                .receivesNext(iqResult("request").from(server.domain()));
    }

    /** XEP-0199 §4.2. */
    @Test
    void answersPingsOfAService() {
        Specification.isOptionalOnProsody(server, "XEP-0199 §4.2");
        romeo.sends(request(ping(), server.mucDomain()))
                .receivesNext(iqResult("request").from(server.mucDomain()));
    }

    /** RFC 6120 §8.1.2.1, rule 3: whether the account names itself is free. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ROMEO"})
    void answersPingsOfTheAccountItself(String to) {
        romeo.sends(request(ping(), address(to))).receivesNext(iqResult("request"));
    }

    /** RFC 6120 §8.1.2.1, rule 3. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ROMEO"})
    void answersPingsInTheNameOfTheAccountItself(String to) {
        Specification.otherwiseOnProsody(server, "RFC 6120 §8.1.2.1");
        romeo.sends(request(ping(), address(to)))
                .receivesNext(iqResult("request").from(romeo.bareJid()));
    }

    private MessageSpec wakeUp() {
        return message().body("Wake up").with(Delivery.delay(anyValue(), server.domain()));
    }

    /** XEP-0160 §2 and XEP-0203. */
    @Test
    void keepsAMessageUntilItsAccountIsReachable() {
        romeo.sends(message().to(mercutio.bareJid()).body("Wake up"));
        mercutio.connects().sends(presence()).receives(wakeUp());
        mercutio.sends(presence().unavailable()).sends(presence()).receivesNothing(message());
    }

    /** XEP-0160 §2. */
    @Test
    void keepsAMessageFromASessionOfNegativePriority() {
        romeo.sends(message().to(mercutio.bareJid()).body("Wake up"));
        mercutio.connects()
                .sends(presence().priority(-1))
                .receivesNext(presence().from(mercutio.fullJid()))
                .receivesNothing();
    }

    /** XEP-0160 §2. */
    @Test
    void bringsAMessageToASessionThatTakesAnotherPriority() {
        Specification.differsOnProsody(server, "XEP-0160 §2");
        keepsAMessageFromASessionOfNegativePriority();
        mercutio.sends(presence()).receives(wakeUp());
        mercutio.sends(presence().unavailable()).sends(presence()).receivesNothing(message());
    }

    /** RFC 6120 §10.1. */
    @Test
    void keepsAStreamsStanzasInOrder() {
        for (int i = 0; i < 1000; i++) {
            romeo.sends(message().id(String.valueOf(i)).to(juliet.fullJid()));
        }
        for (int i = 0; i < 1000; i++) {
            juliet.receivesNext(message().id(String.valueOf(i)));
        }
    }
}
