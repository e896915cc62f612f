package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.Test;
import verona.vocabulary.Roster;

/** Smack's managers on a client's connection, and what Smack answers by itself. */
@XmppTest
class SmackOnTheConnectionTest {

    private static final Duration SOON = Duration.ofMillis(50);
    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private void says(String... bodies) {
        for (String body : bodies) {
            romeo.sends(chat().to(juliet.fullJid()).body(body));
        }
    }

    @Test
    void aClientSaysNothingOfItself() {
        // ejabberd pushes it to clients that never asked for their roster.
        romeo.ignores(iqSet(anyValue()).with(Roster.query()));
        romeo.sends(iqGet("v1").to(juliet.fullJid()).with(payload("jabber:iq:version", "query")));
        juliet.receives(iqGet("v1"));
        romeo.sends(presence().to(juliet.fullJid()).type("subscribe"));
        romeo.sends(
                chat().id("r1")
                        .to(juliet.fullJid())
                        .body("Receipt?")
                        .with(payload("urn:xmpp:receipts", "request")));
        juliet.receives(chat().id("r1"));
        romeo.receivesNothing();
    }

    @Test
    void anAutomaticClientAnswersAsSmackDoes(@Client(automatic = true) XmppClient bot) {
        romeo.sends(iqGet("p1").to(bot.fullJid()).with(ping()))
                .receives(iqResult("p1").from(bot.fullJid()));
    }

    @Test
    void managersOfSmacksWorkOnTheConnection() throws Exception {
        assertThat(PingManager.getInstanceFor(romeo.connection()).pingMyServer()).isTrue();
        List<String> heard = new CopyOnWriteArrayList<>();
        juliet.connection()
                .addAsyncStanzaListener(
                        stanza -> heard.add(((Message) stanza).getBody()),
                        stanza -> stanza instanceof Message);
        says("Hello");
        juliet.eventually(() -> heard.contains("Hello"));
        juliet.eventuallyAsserts(() -> assertThat(heard).containsExactly("Hello"));
        assertThatThrownBy(() -> juliet.within(SOON).eventually(() -> heard.isEmpty()))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("juliet");
        assertThatThrownBy(
                        () ->
                                juliet.within(SOON)
                                        .eventuallyAsserts(() -> assertThat(heard).isEmpty()))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("Hello");
    }

    @Test
    void whatManagersSendIsHandledBeforeAnotherClientActs(@Client XmppClient mercutio)
            throws Exception {
        romeo.connection()
                .sendStanza(
                        MessageBuilder.buildMessage("m1")
                                .to(mercutio.fullJid())
                                .setBody("first")
                                .build());
        juliet.sends(chat().to(mercutio.fullJid()).body("second"));
        mercutio.receivesNext(message().body("first")).receivesNext(chat().body("second"));
    }
}
