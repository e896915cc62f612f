package verona.internal.server.embedded.smack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.chat2.Chat;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.filter.MessageTypeFilter;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.roster.AbstractPresenceEventListener;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.roster.SubscribeListener.SubscribeAnswer;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.blocking.BlockingCommandManager;
import org.jivesoftware.smackx.carbons.CarbonManager;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.httpfileupload.HttpFileUploadManager;
import org.jivesoftware.smackx.mam.MamManager;
import org.jivesoftware.smackx.mam.MamManager.MamQuery;
import org.jivesoftware.smackx.mam.MamManager.MamQueryArgs;
import org.jivesoftware.smackx.message_correct.element.MessageCorrectExtension;
import org.jivesoftware.smackx.mood.Mood;
import org.jivesoftware.smackx.mood.MoodManager;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.muc.UserStatusListener;
import org.jivesoftware.smackx.ping.PingManager;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager.AutoReceiptMode;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.FullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import verona.UploadSlot;

/** The scenarios of docs/everyday.md without Verona's clients. The page says how long they are. */
class SmackEverydayTest extends SmackTests {

    private static MessageBuilder chat(XMPPTCPConnection from, Jid to) {
        return from.getStanzaFactory().buildMessageStanza().ofType(Message.Type.chat).to(to);
    }

    private static MultiUserChat room(XMPPTCPConnection connection) throws Exception {
        EntityBareJid balcony = JidCreate.entityBareFrom("balcony@conference.localhost");
        return MultiUserChatManager.getInstanceFor(connection).getMultiUserChat(balcony);
    }

    @Test
    void chatsWithReceiptsAndCorrections() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection juliet = user("juliet");
        BlockingQueue<Message> toJuliet = new LinkedBlockingQueue<>();
        juliet.addSyncStanzaListener(it -> toJuliet.add((Message) it), StanzaTypeFilter.MESSAGE);
        romeo.sendStanza(
                chat(romeo, juliet.getUser())
                        .addExtension(new ChatStateExtension(ChatState.composing))
                        .build());
        ExtensionElement state =
                toJuliet.poll(10, SECONDS).getExtension(ChatStateExtension.NAMESPACE);
        assertThat(((ChatStateExtension) state).getChatState()).isEqualTo(ChatState.composing);

        BlockingQueue<String> receipts = new LinkedBlockingQueue<>();
        DeliveryReceiptManager.getInstanceFor(juliet).setAutoReceiptMode(AutoReceiptMode.always);
        DeliveryReceiptManager.getInstanceFor(romeo)
                .addReceiptReceivedListener((from, to, id, receipt) -> receipts.add(id));
        Message wrong =
                chat(romeo, juliet.getUser())
                        .setBody("Good nigth")
                        .addExtension(new DeliveryReceiptRequest())
                        .build();
        romeo.sendStanza(wrong);
        Message heard = toJuliet.poll(10, SECONDS);
        assertThat(heard.getBody()).isEqualTo("Good nigth");
        assertThat(DeliveryReceiptManager.hasDeliveryReceiptRequest(heard)).isTrue();
        assertThat(receipts.poll(10, SECONDS)).isEqualTo(wrong.getStanzaId());

        romeo.sendStanza(
                chat(romeo, juliet.getUser())
                        .setBody("Good night")
                        .addExtension(new MessageCorrectExtension(wrong.getStanzaId()))
                        .build());
        Message correction = toJuliet.poll(10, SECONDS);
        assertThat(correction.getBody()).isEqualTo("Good night");
        assertThat(MessageCorrectExtension.from(correction).getIdInitialMessage())
                .isEqualTo(wrong.getStanzaId());

        BlockingQueue<Message> toRomeo = new LinkedBlockingQueue<>();
        romeo.addSyncStanzaListener(it -> toRomeo.add((Message) it), MessageTypeFilter.CHAT);
        juliet.sendStanza(
                chat(juliet, romeo.getUser())
                        .addExtension(
                                StandardExtensionElement.builder(
                                                "reactions", "urn:xmpp:reactions:0")
                                        .addAttribute("id", wrong.getStanzaId())
                                        .addElement("reaction", "❤")
                                        .build())
                        .build());
        StandardExtensionElement reactions =
                (StandardExtensionElement)
                        toRomeo.poll(10, SECONDS)
                                .getExtensionElement("reactions", "urn:xmpp:reactions:0");
        assertThat(reactions.getAttributeValue("id")).isEqualTo(wrong.getStanzaId());
        assertThat(reactions.getFirstElement("reaction").getText()).isEqualTo("❤");
    }

    @Test
    void readsAnArchiveByPages() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection juliet = user("juliet");
        MamManager archive = MamManager.getInstanceFor(romeo);
        archive.enableMamForAllMessages();
        Chat chat = ChatManager.getInstanceFor(romeo).chatWith(juliet.getUser().asEntityBareJid());
        for (int i = 1; i <= 4; i++) {
            chat.send("line " + i);
        }
        PingManager.getInstanceFor(romeo).pingMyServer();

        MamQuery query =
                archive.queryArchive(MamQueryArgs.builder().setResultPageSizeTo(3).build());
        assertThat(query.getMessages())
                .extracting(Message::getBody)
                .containsExactly("line 1", "line 2", "line 3");
        assertThat(query.pageNext(3)).extracting(Message::getBody).containsExactly("line 4");
        assertThat(query.isComplete()).isTrue();
    }

    @Test
    void publishesToFriends() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection juliet = user("juliet");
        BlockingQueue<String> moods = new LinkedBlockingQueue<>();
        MoodManager.getInstanceFor(juliet)
                .addMoodListener((jid, mood, id, message) -> moods.add(jid + " " + mood.getMood()));
        Roster romeos = Roster.getInstanceFor(romeo);
        Roster juliets = Roster.getInstanceFor(juliet);
        romeos.setSubscriptionMode(Roster.SubscriptionMode.accept_all);
        juliets.setSubscriptionMode(Roster.SubscriptionMode.accept_all);
        romeos.createItemAndRequestSubscription(juliet.getUser().asBareJid(), "Juliet", null);
        juliets.createItemAndRequestSubscription(romeo.getUser().asBareJid(), "Romeo", null);

        MoodManager.getInstanceFor(romeo).setMood(Mood.in_love);
        assertThat(moods.poll(10, SECONDS)).isEqualTo("romeo@localhost in_love");
    }

    @Test
    void subscribesToPresence() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection juliet = user("juliet");
        BareJid julietsJid = juliet.getUser().asBareJid();
        BlockingQueue<Jid> requests = new LinkedBlockingQueue<>();
        Roster.getInstanceFor(juliet)
                .addSubscribeListener(
                        (from, request) -> {
                            requests.add(from);
                            return SubscribeAnswer.Approve;
                        });
        BlockingQueue<Jid> available = new LinkedBlockingQueue<>();
        Roster roster = Roster.getInstanceFor(romeo);
        roster.addPresenceEventListener(
                new AbstractPresenceEventListener() {
                    @Override
                    public void presenceAvailable(FullJid address, Presence presence) {
                        if (address.asBareJid().equals(julietsJid)) {
                            available.add(address);
                        }
                    }
                });

        roster.createItemAndRequestSubscription(julietsJid, "Juliet", null);
        assertThat((Object) requests.poll(10, SECONDS)).isEqualTo(romeo.getUser().asBareJid());
        assertThat((Object) available.poll(10, SECONDS)).isEqualTo(juliet.getUser());

        roster.reloadAndWait();
        assertThat(roster.getEntry(julietsJid).getType()).isEqualTo(ItemType.to);
    }

    @Test
    void blocksAContact() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection juliet = user("juliet");
        BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
        ChatManager.getInstanceFor(juliet)
                .addIncomingListener((from, message, chat) -> heard.add(message));

        BlockingCommandManager blocking = BlockingCommandManager.getInstanceFor(juliet);
        blocking.blockContacts(List.of(romeo.getUser().asBareJid()));
        romeo.sendStanza(chat(romeo, juliet.getUser()).setBody("Hello").build());
        PingManager.getInstanceFor(romeo).pingMyServer();
        PingManager.getInstanceFor(juliet).pingMyServer();
        assertThat(heard).isEmpty();

        blocking.unblockContacts(List.of(romeo.getUser().asBareJid()));
        romeo.sendStanza(chat(romeo, juliet.getUser()).setBody("Hello again").build());
        assertThat(heard.poll(10, SECONDS).getBody()).isEqualTo("Hello again");
    }

    @Test
    void moderatesARoom() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection juliet = user("juliet");
        Resourcepart nick = Resourcepart.from("Juliet");
        MultiUserChat his = room(romeo);
        MultiUserChat hers = room(juliet);
        his.create(Resourcepart.from("Romeo")).makeInstant();
        hers.join(nick);
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        hers.addUserStatusListener(
                new UserStatusListener() {
                    @Override
                    public void moderatorGranted() {
                        events.add("moderator");
                    }

                    @Override
                    public void kicked(Jid actor, String reason) {
                        events.add("kicked");
                    }
                });

        his.grantModerator(nick);
        assertThat(events.poll(10, SECONDS)).isEqualTo("moderator");

        his.kickParticipant(nick, "");
        assertThat(events.poll(10, SECONDS)).isEqualTo("kicked");

        his.banUser(juliet.getUser().asBareJid(), "");
        assertThatThrownBy(() -> hers.join(nick))
                .isInstanceOfSatisfying(
                        XMPPErrorException.class,
                        error ->
                                assertThat(error.getStanzaError().getCondition())
                                        .isEqualTo(StanzaError.Condition.forbidden));
    }

    @Test
    void discoversARoom() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        MultiUserChat room = room(romeo);
        room.create(Resourcepart.from("Romeo")).makeInstant();
        DiscoverInfo info =
                ServiceDiscoveryManager.getInstanceFor(romeo).discoverInfo(room.getRoom());
        assertThat(info.hasIdentity("conference", "text")).isTrue();
        assertThat(info.containsFeature("http://jabber.org/protocol/muc")).isTrue();
        DataForm form = DataForm.from(info, "http://jabber.org/protocol/muc#roominfo");
        assertThat(form.getField("muc#roominfo_occupants").getFirstValue()).isEqualTo("1");
    }

    @Test
    void uploadsAFile() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection juliet = user("juliet");
        BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
        juliet.addSyncStanzaListener(it -> heard.add((Message) it), MessageTypeFilter.CHAT);
        HttpFileUploadManager uploads = HttpFileUploadManager.getInstanceFor(romeo);
        assertThat(uploads.discoverUploadService()).isTrue();

        byte[] rose = "A rose".getBytes(StandardCharsets.UTF_8);
        URL url = uploads.uploadFile(new ByteArrayInputStream(rose), "rose.txt", rose.length);
        romeo.sendStanza(
                chat(romeo, juliet.getUser())
                        .setBody(url.toString())
                        .addExtension(
                                StandardExtensionElement.builder("x", "jabber:x:oob")
                                        .addElement("url", url.toString())
                                        .build())
                        .build());
        Message link = heard.poll(10, SECONDS);
        assertThat(link.hasExtension("x", "jabber:x:oob")).isTrue();
        assertThat(read(link.getBody())).isEqualTo("A rose");
    }

    private static String read(String url) throws Exception {
        return UploadSlot.send(HttpRequest.newBuilder(URI.create(url))).body();
    }

    @Test
    void copiesMessagesToAnotherResource() throws Exception {
        XMPPTCPConnection romeo = user("romeo");
        XMPPTCPConnection tablet = client("romeo", "tablet");
        XMPPTCPConnection juliet = user("juliet");
        BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
        romeo.addSyncStanzaListener(it -> heard.add((Message) it), MessageTypeFilter.CHAT);
        BlockingQueue<String> copies = new LinkedBlockingQueue<>();
        CarbonManager carbons = CarbonManager.getInstanceFor(tablet);
        carbons.addCarbonCopyReceivedListener(
                (direction, copy, wrapping) -> copies.add(direction + " " + copy.getBody()));
        carbons.enableCarbons();

        juliet.sendStanza(chat(juliet, romeo.getUser()).setBody("Ay me!").build());
        assertThat(heard.poll(10, SECONDS).getBody()).isEqualTo("Ay me!");
        assertThat(copies.poll(10, SECONDS)).isEqualTo("received Ay me!");

        romeo.sendStanza(chat(romeo, juliet.getUser()).setBody("She speaks").build());
        assertThat(copies.poll(10, SECONDS)).isEqualTo("sent She speaks");
    }
}
