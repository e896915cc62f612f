package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.Presence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import verona.connection.Transport;
import verona.stanza.Element;
import verona.stanza.IqSpec;

/** What a client can send, in which forms, and what it refuses to send. */
@XmppTest
class SendingStepsTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @RepeatedTest(50)
    void whatOneClientSentIsHandledBeforeAnotherActs(@Client XmppClient mercutio) {
        romeo.sends(chat().to(mercutio.fullJid()).body("first"));
        juliet.sends(chat().to(mercutio.fullJid()).body("second"));
        romeo.sends(chat().to(mercutio.fullJid()).body("third"));
        juliet.disconnects();
        mercutio.receivesNext(chat().body("first"))
                .receivesNext(chat().body("second"))
                .receivesNext(chat().body("third"));
    }

    @Test
    void stanzasCanBeXmlTextOrOfSmacks() {
        romeo.sends(
                """
                <message to="${Juliet's full JID}" type='chat'>
                  <body>Hello</body>
                </message>
                """);
        juliet.receives(
                """
                <message from="${romeo's full JID}"><body>Hello</body></message>
                """);
        Message smack =
                MessageBuilder.buildMessage("m1").to(juliet.fullJid()).setBody("Hi").build();
        romeo.sends(smack);
        Received received =
                juliet.receives(MessageBuilder.buildMessage("m1").setBody("Hi").build());
        assertThat(received.as(Message.class).getBody()).isEqualTo("Hi");
        assertThatThrownBy(() -> received.as(Presence.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Message");
    }

    @Test
    void sendsRefusesWhatIsNotWellFormedOrNoStanza() {
        assertThatThrownBy(() -> romeo.sends("<message>\n  <body></message>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("romeo")
                .hasMessageContaining("line 2")
                .hasMessageContaining("sendsRaw");
        assertThatThrownBy(() -> romeo.sends("<body/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<body ")
                .hasMessageContaining("sendsRaw");
        assertThatThrownBy(() -> romeo.sends("<message/><message/>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> romeo.receives("<message>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("romeo receives");
        romeo.receivesNothing();
    }

    /** Over WebSocket a message is a whole element (RFC 7395 §3.3.3). */
    @Test
    void sendsRawSendsAnything(@Client(transport = Transport.TCP) XmppClient benvolio) {
        benvolio.sendsRaw("<message to=\"${Juliet's full JID}\">")
                .sendsRaw("<body>in two</body></message>");
        juliet.receives(message().body("in two"));
    }

    /** RFC 6120 §8.1.3: each IQ has one. */
    @Test
    void aTypedRequestThatIsSentWithoutAnIdGetsOne() {
        Element first = romeo.sends(iqGet().with(ping())).receives(iqResult()).element();
        Element second = romeo.sends(iqGet().with(ping())).receives(iqResult()).element();
        assertThat(first.attribute("id")).isNotEmpty().isNotEqualTo(second.attribute("id"));
        romeo.sends(iqSet().with("<query xmlns='urn:example:unknown'/>")).receives(IqSpec.error());
        romeo.receivesNothing();
    }

    @Test
    void anAnswerNeedsTheIdOfItsRequest() {
        assertThatThrownBy(() -> romeo.sends(iqResult().to(juliet.fullJid())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "romeo sends an IQ of type 'result' without an id: it needs the id of the"
                                + " request that it answers (RFC 6120 §8.2.3), as in"
                                + " iqResult(\"ping1\")");
        assertThatThrownBy(() -> romeo.sends(IqSpec.error().to(juliet.fullJid())))
                .hasMessageContaining("of type 'error'");
    }

    /** Whoever writes XML may mean it. */
    @Test
    void xmlTextIsSentAsItStands() {
        romeo.sends("<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertThat(romeo.receives("<iq type='error'/>").element().attribute("id")).isNull();
    }
}
