package verona.scenarios.blocking;

import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.RequiresFeature;
import verona.scenarios.Inbox;

/** XEP-0191 §3.3: what becomes of stanzas to and from those who are blocked. */
@RequiresFeature(BlockingScenarios.BLOCKING)
class BlockedStanzasTest extends BlockingScenarios {

    @BeforeEach
    void ignorePushes() {
        Inbox.ignorePushes(romeo, juliet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message to='BARE' type='chat'><body>Hello</body></message>",
                "<message to='FULL'/>",
                "<presence to='BARE'/>",
                "<presence to='BARE' type='subscribe'/>",
                "<iq to='FULL' type='get' id='1'><x xmlns='y'/></iq>",
            })
    void keepsAUsersStanzasFromTheBlocked(String stanza) {
        if (stanza.contains("subscribe")) {
            differsOnProsody("XEP-0191 §3.3");
        }
        blocks(romeo, juliet.bareJid());
        String error =
                """
                <error type='cancel'>
                  <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
                  <blocked xmlns='urn:xmpp:blocking:errors'/>
                </error>""";
        String name = stanza.substring(1, stanza.indexOf(' '));
        romeo.sends(stanza.replace("BARE", juliet.bareJid()).replace("FULL", juliet.fullJid()))
                .receivesNext("<%1$s type='error'>%2$s</%1$s>".formatted(name, error));
        juliet.receivesNothing();
    }

    @Test
    void keepsAnswersFromTheBlockedInSilence() {
        juliet.sends(iqGet("1").to(romeo.fullJid()).with("<x xmlns='y'/>"));
        romeo.receivesNext(iqGet("1"));
        blocks(romeo, juliet.bareJid());
        romeo.sends(iqResult("1").to(juliet.fullJid()))
                .sends(message().type("error").to(juliet.fullJid()))
                .receivesNothing();
        juliet.receivesNothing();
    }

    /** A message is answered with an error, as if nobody were there. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "normal"})
    void bouncesMessagesOfTheBlocked(String type) {
        blocks(romeo, juliet.bareJid());
        juliet.sends(message().type(type).to(romeo.bareJid()).body("Hello"))
                .receivesNext(message().error(service_unavailable));
        romeo.receivesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "normal"})
    void bouncesMessagesOfTheBlockedToAClient(String type) {
        differsOnProsody("XEP-0191 §3.3");
        blocks(romeo, juliet.bareJid());
        juliet.sends(message().type(type).to(romeo.fullJid()).body("Hello"))
                .receivesNext(message().error(service_unavailable));
        romeo.receivesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline", "groupchat", "error"})
    void dropsMessagesOfTheBlockedThatNobodyWaitsFor(String type) {
        blocks(romeo, juliet.bareJid());
        juliet.sends(message().type(type).to(romeo.fullJid()).body("Hello")).receivesNothing();
        romeo.receivesNothing();
    }

    @Test
    void answersRequestsOfTheBlockedAndDropsTheirAnswers() {
        blocks(romeo, juliet.bareJid());
        for (CharSequence to : List.of(romeo.bareJid(), romeo.fullJid())) {
            juliet.sends(iqGet("ping").to(to).with(ping()))
                    .receivesNext(iqError("ping", service_unavailable));
        }
        juliet.sends(iqResult("1").to(romeo.fullJid()));
        romeo.receivesNothing();
        juliet.receivesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unavailable", "subscribe", "probe"})
    void dropsPresenceOfTheBlocked(String type) {
        blocks(romeo, juliet.bareJid());
        juliet.sends((type.isEmpty() ? presence() : presence().type(type)).to(romeo.bareJid()))
                .receivesNothing();
        romeo.receivesNothing();
    }
}
