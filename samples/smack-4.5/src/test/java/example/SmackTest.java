package example;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jivesoftware.smack.Smack;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.parts.Resourcepart;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Muc;

/** Smack's stanzas and managers in scenarios. */
@XmppTest
class SmackTest {

    @Client XmppClient romeo;

    @Client XmppClient juliet;

    @Room XmppRoom room;

    @Test
    void theVersionIsTheOneOfThisProject() {
        assertThat(Smack.getVersion()).startsWith(System.getProperty("smack.version"));
    }

    @Test
    void stanzasOfSmacksAreSentAndExpectedAndRead() {
        Message message =
                MessageBuilder.buildMessage("m1")
                        .ofType(Message.Type.chat)
                        .to(juliet.fullJid())
                        .setBody("O, speak again")
                        .build();
        romeo.sends(message);
        Message arrived = juliet.receives(smack(message)).as(Message.class);
        assertThat(arrived.getBody()).isEqualTo("O, speak again");
        assertThat(arrived.getFrom().toString()).isEqualTo(romeo.fullJid().toString());
    }

    @Test
    void listenersHearWhatArrivesAndStanzasGoOutOnTheConnection() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        juliet.connection()
                .addAsyncStanzaListener(
                        stanza -> heard.add(((Message) stanza).getBody()),
                        stanza -> stanza instanceof Message);
        romeo.connection()
                .sendStanza(
                        MessageBuilder.buildMessage("m2")
                                .to(juliet.fullJid())
                                .setBody("Good morrow")
                                .build());
        juliet.receives(message().id("m2").from(romeo.fullJid()).body("Good morrow"));
        juliet.eventuallyAsserts(() -> assertThat(heard).containsExactly("Good morrow"));
    }

    @Test
    void aRoomIsEnteredByTheManager() throws Exception {
        MultiUserChat chat =
                MultiUserChatManager.getInstanceFor(romeo.connection())
                        .getMultiUserChat(room.as("Romeo").asEntityBareJid());
        chat.createOrJoin(Resourcepart.from("Romeo")).makeInstant();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()));
        juliet.receives(presence().from(room.as("Romeo")));
        romeo.eventually(() -> chat.getOccupantsCount() == 2);
        chat.sendMessage("Finished!");
        juliet.receives(groupchat().from(room.as("Romeo")).body("Finished!"));
    }

    @Test
    void contactsAreAddedByTheManager(@Client(automatic = true) XmppClient bot) throws Exception {
        juliet.sends(presence());
        Roster roster = Roster.getInstanceFor(bot.connection());
        roster.createItemAndRequestSubscription(juliet.bareJid(), "Juliet", null);
        juliet.receives(presence().type("subscribe").from(bot.bareJid()));
        bot.eventually(() -> roster.contains(juliet.bareJid()));
    }

    @Test
    void aClientsFeaturesAreAskedForByTheManager(@Client(automatic = true) XmppClient bot)
            throws Exception {
        ServiceDiscoveryManager disco = ServiceDiscoveryManager.getInstanceFor(romeo.connection());
        assertThat(disco.supportsFeature(bot.fullJid(), "urn:xmpp:ping")).isTrue();
    }
}
