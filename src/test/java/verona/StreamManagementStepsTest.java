package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;
import static verona.connection.StreamManagement.DISABLED;
import static verona.connection.StreamManagement.ENABLED;
import static verona.connection.StreamManagement.MANUAL;

import org.junit.jupiter.api.Test;
import verona.connection.Transport;
import verona.stanza.Element;

/** What clients with stream management do in a scenario, on every server (XEP-0198). */
@XmppTest(streamManagement = ENABLED)
class StreamManagementStepsTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(connect = LATER)
    XmppClient nurse;

    @Client(streamManagement = DISABLED)
    XmppClient plain;

    @Client(streamManagement = MANUAL)
    XmppClient manual;

    @Test
    void resumesAndReceivesWhatCameMeanwhile() {
        romeo.sends(message().id("before").to(juliet.fullJid()));
        juliet.receives(message().id("before"));
        String jid = juliet.fullJid().toString();
        juliet.drops();
        romeo.sends(message().id("one").to(juliet.fullJid()));
        romeo.sends(message().id("two").to(juliet.fullJid()));

        juliet.resumes();

        assertThat(juliet.session().isResumed()).isTrue();
        assertThat(juliet.fullJid().toString()).isEqualTo(jid);
        juliet.receivesNext(message().id("one"));
        juliet.receivesNext(message().id("two"));
        juliet.receivesNothing();
        juliet.sends(message().id("three").to(romeo.fullJid()));
        romeo.receivesNext(message().id("three"));
    }

    @Test
    void keepsWhatIsUnread() {
        romeo.sends(message().id("before").to(juliet.fullJid()));
        juliet.eventually(() -> !juliet.unread().isEmpty());
        juliet.drops().resumes();
        juliet.receivesNext(message().id("before"));
        juliet.receivesNothing();
    }

    @Test
    void resumesAgainAndAgain() {
        for (int i = 0; i < 3; i++) {
            juliet.drops();
            romeo.sends(message().id("m" + i).to(juliet.fullJid()));
            juliet.resumes().receivesNext(message().id("m" + i));
            juliet.receivesNothing();
        }
    }

    @Test
    void connectsAnewInstead() {
        juliet.drops().connects();
        assertThat(juliet.session().isResumed()).isFalse();
        assertThat(juliet.session().handled()).isZero();
        romeo.sends(message().id("one").to(juliet.fullJid()));
        juliet.receivesNext(message().id("one"));
    }

    @Test
    void countsStanzas() {
        romeo.sends(message().to(juliet.fullJid()));
        juliet.receives(message()).sends(message().to(romeo.fullJid()));
        romeo.receives(message());
        assertThat(romeo.session().handled()).isEqualTo(1);
        romeo.receivesNothing();
        assertThat(romeo.session().acknowledged()).isEqualTo(1);
        assertThat(romeo.unacknowledged()).isEmpty();
    }

    /** What keeps the order of steps is not counted, and not seen. */
    @Test
    void countsNothingElse() {
        for (int i = 0; i < 10; i++) {
            romeo.sends(message().to(juliet.fullJid()));
            juliet.sends(message().to(romeo.fullJid()));
        }
        romeo.receivesNothing(iqResult("x"));
        juliet.receivesNothing(iqResult("x"));
        assertThat(romeo.session().handled()).isEqualTo(10);
        assertThat(romeo.session().acknowledged()).isEqualTo(10);
        assertThat(romeo.unread()).allMatch(stanza -> stanza.element().name().equals("message"));
    }

    @Test
    void countsStanzasThatAreSentRaw() {
        romeo.sendsRaw(
                "<presence/><message to=\"${Juliet's full JID}\"><body>Raw</body></message> ");
        requireTwoFrom(romeo);
    }

    /** Over WebSocket a message is a whole element (RFC 7395 §3.3.3). */
    @Test
    void countsStanzasThatAreSentInPieces(
            @Client(transport = Transport.TCP, streamManagement = ENABLED) XmppClient benvolio) {
        benvolio.sendsRaw("<presence/><message to=\"${Juliet's full JID}\"><bo")
                .sendsRaw("dy>Raw</body></message> ");
        requireTwoFrom(benvolio);
    }

    private void requireTwoFrom(XmppClient sender) {
        juliet.receives(message().body("Raw"));
        sender.receives(presence());
        sender.receivesNothing();
        assertThat(sender.session().acknowledged()).isEqualTo(2);
    }

    @Test
    void acknowledgesWhenTheTestSaysSo() {
        manual.sends(presence()).receives(presence());
        assertThat(manual.acknowledges().isConnected()).isTrue();
        manual.receivesNothing();
    }

    @Test
    void endsTheStreamByAcknowledgingTooMuch() {
        manual.acknowledges(1000);
        assertThatThrownBy(() -> manual.receives(message()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("undefined-condition");
    }

    @Test
    void leavesNothingBehindWhenItDisconnects() {
        juliet.sends(presence()).receives(presence());
        romeo.sends(chat().to(juliet.fullJid()).body("Adieu"));
        juliet.receives(chat().body("Adieu"));
        juliet.disconnects().connects().sends(presence());
        juliet.receives(presence());
        juliet.receivesNothing();
    }

    @Test
    void hasNothingToResumeAfterACleanEnd() {
        juliet.disconnects();
        assertThatThrownBy(() -> juliet.resumes())
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith(
                        "juliet resumes: there is no session to resume: it has disconnected");
        juliet.connects();
    }

    @Test
    void isNotToResumeWhileItIsConnected() {
        assertThatThrownBy(() -> juliet.resumes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("juliet resumes: juliet is connected");
    }

    @Test
    void isNotToResumeBeforeItHasConnected() {
        assertThatThrownBy(() -> nurse.resumes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("nurse resumes: nurse has never connected");
        assertThatThrownBy(() -> nurse.unacknowledged())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nurse.connects() first");
    }

    @Test
    void isPossibleOnlyForThoseWhoHaveIt() {
        plain.drops();
        assertThatThrownBy(() -> plain.resumes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("plain resumes: plain has no stream management");
        assertThatThrownBy(() -> plain.acknowledges())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("plain acknowledges: plain has no stream management");
        assertThatThrownBy(() -> plain.unacknowledged())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("streamManagement = ENABLED");
        assertThat(plain.connects().session().acknowledged()).isZero();
    }

    @Test
    void canBeSpokenInXmlOnTopOfIt() {
        romeo.sends("<r xmlns='urn:xmpp:sm:3'/>");
        Element answer = romeo.receives("<a xmlns='urn:xmpp:sm:3'/>").element();
        assertThat(answer.attribute("h")).isEqualTo("0");
    }

    @Test
    void goesOnForSmack() {
        romeo.connection();
        romeo.drops().resumes();
        assertThat(romeo.connection().isAuthenticated()).isTrue();
        romeo.sends(presence()).receives(presence());
    }
}
