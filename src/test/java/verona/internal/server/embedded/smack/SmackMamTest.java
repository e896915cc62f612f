package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.mam.MamManager;
import org.jivesoftware.smackx.mam.MamManager.MamPrefs;
import org.jivesoftware.smackx.mam.MamManager.MamQuery;
import org.jivesoftware.smackx.mam.MamManager.MamQueryArgs;
import org.jivesoftware.smackx.mam.element.MamPrefsIQ.DefaultBehavior;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import verona.server.embedded.EmbeddedArchive;

/** XEP-0313, as Smack plays it. */
class SmackMamTest extends SmackTests {

    private static final Instant THEN = Instant.parse("1597-01-30T20:00:00Z");

    private final EntityBareJid julietsJid =
            JidCreate.entityBareFromOrThrowUnchecked("juliet@localhost");
    private XMPPTCPConnection romeo;
    private MamManager archive;

    @BeforeEach
    void login() throws Exception {
        romeo = user("romeo");
        archive = MamManager.getInstanceFor(romeo);
        user("juliet");
    }

    private static List<String> bodies(List<Message> messages) {
        return messages.stream().map(Message::getBody).toList();
    }

    private static void fill(EmbeddedArchive archive, String author) {
        for (int i = 1; i <= 5; i++) {
            archive.message(THEN.plusSeconds(i), author, "line " + i);
        }
    }

    private static MamQueryArgs.Builder page(int size) {
        return MamQueryArgs.builder().setResultPageSizeTo(size);
    }

    @Test
    void isSupportedByAccountsAndRooms() throws Exception {
        assertThat(archive.isSupported()).isTrue();
        assertThat(MamManager.getInstanceFor(room()).isSupported()).isTrue();
    }

    @Test
    void findsWhatWasSaid() throws Exception {
        ChatManager.getInstanceFor(romeo).chatWith(julietsJid).send("Lady, by yonder moon");
        PingManager.getInstanceFor(romeo).pingMyServer();
        MamQuery query = archive.queryMostRecentPage(julietsJid, 10);
        assertThat(bodies(query.getMessages())).containsExactly("Lady, by yonder moon");
        assertThat(archive.getMessageUidOfLatestMessage())
                .isEqualTo(query.getMamResultExtensions().get(0).getId());
    }

    @Test
    void pagesThroughAnAccountsArchive() throws Exception {
        fill(server.account("romeo").archive(), "juliet@localhost");
        MamQuery query = archive.queryArchive(page(2).build());
        assertThat(bodies(query.getMessages())).containsExactly("line 1", "line 2");
        assertThat(query.isComplete()).isFalse();
        assertThat(bodies(query.pageNext(2))).containsExactly("line 3", "line 4");
        assertThat(bodies(query.pageNext(2))).containsExactly("line 5");
        assertThat(query.isComplete()).isTrue();
        assertThat(bodies(query.pagePrevious(3))).containsExactly("line 2", "line 3", "line 4");
    }

    @Test
    void asksForATimeAndAContact() throws Exception {
        fill(server.account("romeo").archive(), "juliet@localhost");
        server.account("romeo").archive().message(THEN.plusSeconds(3), "paris@localhost", "Hm");
        MamQuery query =
                archive.queryArchive(
                        MamQueryArgs.builder()
                                .limitResultsToJid(julietsJid)
                                .limitResultsSince(Date.from(THEN.plusSeconds(3)))
                                .limitResultsBefore(Date.from(THEN.plusSeconds(4)))
                                .build());
        assertThat(bodies(query.getMessages())).containsExactly("line 3", "line 4");
        assertThat(query.getPage().getForwarded())
                .extracting(forwarded -> forwarded.getDelayInformation().getStamp().toInstant())
                .containsExactly(THEN.plusSeconds(3), THEN.plusSeconds(4));
    }

    @Test
    void learnsWhatCanBeAskedFor() throws Exception {
        assertThat(archive.retrieveFormFields())
                .extracting(field -> field.getFieldName())
                .contains("with", "start", "end");
    }

    @Test
    void pagesThroughARoomsArchive() throws Exception {
        MultiUserChat room = room();
        fill(server.room("balcony").archive(), room.getRoom() + "/Juliet");
        MamQuery query = MamManager.getInstanceFor(room).queryArchive(page(3).build());
        assertThat(bodies(query.getMessages())).containsExactly("line 1", "line 2", "line 3");
        assertThat(bodies(query.pageNext(3))).containsExactly("line 4", "line 5");
        assertThat(query.getMessages().get(0).getFrom().toString())
                .isEqualTo("balcony@conference.localhost/Juliet");
    }

    private MultiUserChat room() throws Exception {
        EntityBareJid jid = JidCreate.entityBareFrom("balcony@conference.localhost");
        MultiUserChat room = MultiUserChatManager.getInstanceFor(romeo).getMultiUserChat(jid);
        room.create(Resourcepart.from("Romeo")).makeInstant();
        return room;
    }

    @Test
    void setsWhatIsArchived() throws Exception {
        MamPrefs preferences = archive.retrieveArchivingPreferences().asMamPrefs();
        assertThat(preferences.getDefaultBehavior()).isEqualTo(DefaultBehavior.always);
        preferences.setDefaultBehavior(DefaultBehavior.never);
        BareJid always = JidCreate.bareFrom("nurse@localhost");
        preferences.getAlwaysJids().add(always);
        archive.updateArchivingPreferences(preferences);
        MamPrefs now =
                MamManager.getInstanceFor(client("romeo", "laptop"))
                        .retrieveArchivingPreferences()
                        .asMamPrefs();
        assertThat(now.getDefaultBehavior()).isEqualTo(DefaultBehavior.never);
        assertThat(now.getAlwaysJids()).hasToString("[nurse@localhost]");
        ChatManager.getInstanceFor(romeo).chatWith(julietsJid).send("Unheard");
        PingManager.getInstanceFor(romeo).pingMyServer();
        assertThat(archive.getMessageUidOfLatestMessage()).isNull();
    }
}
