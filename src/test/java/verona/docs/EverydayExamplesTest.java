package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static verona.Stanzas.*;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.Room;
import verona.UploadSlot;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.stanza.Element;
import verona.stanza.Subscription;
import verona.vocabulary.Archive;
import verona.vocabulary.ArchiveDefault;
import verona.vocabulary.Blocking;
import verona.vocabulary.Carbons;
import verona.vocabulary.Chat;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;
import verona.vocabulary.Pages;
import verona.vocabulary.Pubsub;
import verona.vocabulary.PubsubEvent;
import verona.vocabulary.Roster;

/**
 * The scenarios of docs/everyday.md, on any server. {@link EverydayPageTest} counts their lines,
 * and {@code SmackEverydayTest} plays the same without Verona.
 */
@XmppTest
class EverydayExamplesTest {

    @Client XmppClient romeo;

    @Client(account = "romeo", resource = "phone")
    XmppClient romeosPhone;

    @Client XmppClient juliet;
    @Room XmppRoom room;

    /** ejabberd sends presence of the room itself. */
    @BeforeEach
    void ignoreTheRoomItself() {
        romeo.ignores(presence().from(room));
        juliet.ignores(presence().from(room));
    }

    @Test
    void chatsWithReceiptsAndCorrections() {
        romeo.sends(chat().to(juliet.fullJid()).with(Chat.composing()));
        juliet.receives(chat().from(romeo.fullJid()).with(Chat.composing()));

        romeo.sends(
                chat().to(juliet.fullJid())
                        .id("m1")
                        .body("Good nigth")
                        .with(Chat.receiptRequest()));
        juliet.receives(chat().body("Good nigth").with(Chat.receiptRequest()))
                .sends(message().to(romeo.fullJid()).with(Chat.receiptReceived("m1")));
        romeo.receives(message().with(Chat.receiptReceived("m1")));

        romeo.sends(
                chat().to(juliet.fullJid()).id("m2").body("Good night").with(Chat.replace("m1")));
        juliet.receives(chat().body("Good night").with(Chat.replace("m1")))
                .sends(chat().to(romeo.fullJid()).with(Chat.reactions("m1", "❤")));
        romeo.receives(chat().with(Chat.reactions("m1", "❤")));
    }

    @Test
    void readsAnArchiveByPages() {
        romeo.asks(iqSet().with(Archive.preferences(ArchiveDefault.ALWAYS)));
        for (int i = 1; i <= 4; i++) {
            romeo.sends(chat().to(juliet.bareJid()).body("line " + i));
        }
        Received fin = romeo.asks(iqSet().with(Archive.query().page(Pages.max(3))));
        romeo.receivesInOrder(
                message().with(Archive.result(chat().body("line 1"))),
                message().with(Archive.result(chat().body("line 2"))),
                message().with(Archive.result(chat().body("line 3"))));

        String last = fin.xpath("fin/set/last");
        fin = romeo.asks(iqSet().with(Archive.query().page(Pages.max(3).after(last))));
        romeo.receives(message().with(Archive.result(chat().body("line 4"))));
        assertThat(fin.xpath("fin/@complete")).isEqualTo("true");
    }

    @Test
    void publishesToFriends() {
        Element tune = payload("http://jabber.org/protocol/tune", "tune");
        romeo.isFriendOf(juliet);
        romeo.publishes("tunes", Pubsub.item("1", tune));

        juliet.asks(iqSet().to(romeo.bareJid()).with(Pubsub.subscribe("tunes", juliet.bareJid())));
        juliet.sends(presence());
        romeo.publishes("tunes", Pubsub.item("2", tune));
        juliet.receives(
                message()
                        .from(romeo.bareJid())
                        .with(PubsubEvent.items("tunes", Pubsub.item("2", tune))));
    }

    @Test
    void subscribesToPresence() {
        romeo.asks(iqGet().with(Roster.query()));
        romeo.sends(presence());
        juliet.sends(presence());

        romeo.sends(presence().subscribe().to(juliet.bareJid()));
        juliet.receives(presence().subscribe().from(romeo.bareJid()))
                .sends(presence().subscribed().to(romeo.bareJid()));
        romeo.receives(presence().subscribed().from(juliet.bareJid()));
        romeo.receives(presence().from(juliet.fullJid()));
        romeo.receives(
                iqSet().with(
                                Roster.query()
                                        .item(
                                                Roster.item(juliet.bareJid())
                                                        .subscription(Subscription.TO))));
    }

    @Test
    void blocksAContact() {
        juliet.asks(iqSet().with(Blocking.block(romeo.bareJid())));
        romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
        juliet.receivesNothing(message());

        juliet.asks(iqSet().with(Blocking.unblock(romeo.bareJid())));
        romeo.sends(chat().to(juliet.fullJid()).body("Hello again"));
        juliet.receives(chat().body("Hello again"));
    }

    @Test
    void moderatesARoom() {
        romeo.joins(room);
        juliet.joins(room.as("Juliet"));

        romeo.asks(
                iqSet().to(room).with(Muc.admin().item(Muc.item().nick("Juliet").role(moderator))));
        juliet.receives(
                presence()
                        .from(room.as("Juliet"))
                        .with(Muc.user().item(Muc.item().role(moderator))));

        romeo.asks(iqSet().to(room).with(Muc.admin().item(Muc.item().nick("Juliet").role(noRole))));
        juliet.receives(
                presence().unavailable().from(room.as("Juliet")).with(Muc.user().status(307)));

        romeo.asks(iqSet().to(room).with(Muc.admin().item(outcast, juliet.bareJid())));
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(anyPresence().from(room.as("Juliet")).error(forbidden));
    }

    @Test
    void discoversARoom() {
        romeo.joins(room);
        Received info = romeo.asks(iqGet().to(room).with(Disco.info()));
        assertThat(info)
                .hasPayload(
                        Disco.info()
                                .identity("conference", "text")
                                .feature("http://jabber.org/protocol/muc")
                                .form(
                                        Forms.result()
                                                .formType("http://jabber.org/protocol/muc#roominfo")
                                                .field("muc#roominfo_occupants", "1")));
    }

    @Test
    void uploadsAFile() throws Exception {
        byte[] rose = "A rose".getBytes(StandardCharsets.UTF_8);
        URI url = romeo.uploads("rose.txt", rose);
        romeo.sends(
                chat().to(juliet.fullJid())
                        .body(url.toString())
                        .with(Chat.outOfBand(url.toString())));
        Received link = juliet.receives(chat().with(Chat.outOfBand(url.toString())));
        assertThat(read(link.body())).isEqualTo("A rose");
    }

    private static String read(String url) throws Exception {
        return UploadSlot.send(HttpRequest.newBuilder(URI.create(url))).body();
    }

    @Test
    void copiesMessagesToAnotherResource() {
        romeo.sends(presence());
        romeosPhone.sends(presence());
        romeosPhone.asks(iqSet().with(Carbons.enable()));
        juliet.sends(chat().to(romeo.fullJid()).body("Ay me!"));
        romeo.receives(chat().body("Ay me!"));
        romeosPhone.receives(message().with(Carbons.received(chat().body("Ay me!"))));

        romeo.sends(chat().to(juliet.fullJid()).body("She speaks"));
        romeosPhone.receives(message().with(Carbons.sent(chat().body("She speaks"))));
    }
}
