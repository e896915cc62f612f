package example;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/**
 * 42: "double" trouble, or: &#92;u006eames &#92;u of \every kind *&#47; &amp; &lt;sort&gt;.
 *
 * <p>&#64;author unknown &#92;user, who wrote lines that are a good deal longer than a line of
 * documentation is to be in Java
 */
@XmppTest
@Tag("@odd")
class NamesTest {

    @Client XmppClient ownerClient;
    @Client XmppClient message;
    @Client XmppClient newClient;
    @Client XmppClient client2ndWitch;
    @Client XmppClient frauleinMacbethsCat;
    @Client XmppClient 魔女;
    @Client XmppClient client;
    @Client XmppClient room;
    @Client XmppClient yieldClient;
    @Room XmppRoom roomRoom;
    @Room XmppRoom room2Be;
    @Room XmppRoom messageRoom;

    @Test
    void scenario42DoubleTroubleOrU006eamesUOfEveryKindSort() {
        // A comment with a unicode escape, \\u0041, one that is none, \\u, and one that ends
        // nothing: */
        //     indented by a tab
        ownerClient.sends(presence().to(roomRoom.as("owner")).with(Muc.join()));
        ownerClient.receives(
                anyPresence()
                        .from(roomRoom.as("owner"))
                        .with(Muc.user().item(owner, moderator, ownerClient.fullJid())));

        ownerClient.sends(iqSet("accept").to(roomRoom).with(Muc.owner().form(Forms.submit())));
        message.sends(presence().to("" + roomRoom + "/🐈 of Fräulein").with(Muc.join()))
                .receives(anyPresence().from("" + roomRoom + "/🐈 of Fräulein"));

        message.sends(presence().to(roomRoom.as("Fräulein")))
                .receives(anyPresence().from(roomRoom.as("Fräulein")));

        // Rooms of all names
        newClient
                .sends(presence().to(room2Be.as("new")).with(Muc.join()))
                .receives(anyPresence().from(room2Be.as("new")));

        newClient
                .sends(presence().to(messageRoom.as("new")).with(Muc.join()))
                .receives(anyPresence().from(messageRoom.as("new")));

        // All of them in text
        client2ndWitch.sends(
                message()
                        .to(frauleinMacbethsCat.fullJid())
                        .body(
                                "When shall we, "
                                        + client2ndWitch.bareJid()
                                        + ", "
                                        + 魔女.bareJid()
                                        + ", "
                                        + client.bareJid()
                                        + " and \""
                                        + room.bareJid()
                                        + "\" meet again in "
                                        + roomRoom
                                        + ", or in \\u006eews of "
                                        + yieldClient.bareJid()
                                        + "?"));
        frauleinMacbethsCat.receives(
                anyMessage()
                        .from(client2ndWitch.fullJid())
                        .body(
                                "When shall we, "
                                        + client2ndWitch.bareJid()
                                        + ", "
                                        + 魔女.bareJid()
                                        + ", "
                                        + client.bareJid()
                                        + " and \""
                                        + room.bareJid()
                                        + "\" meet again in "
                                        + roomRoom
                                        + ", or in \\u006eews of "
                                        + yieldClient.bareJid()
                                        + "?"));

        魔女.sends(
                """
                <message to="${client's full JID}">
                  <subject>Fair &amp; foul</subject>
                  <note xmlns='urn:example:note' of="${魔女's JID}"/>
                </message>""");
        client.receives(
                """
                <message from="${魔女's full JID}">
                  <note xmlns='urn:example:note' of="${魔女's JID}"/>
                </message>""");

        room.sends(message().to(yieldClient.fullJid()).body("Hail"));
        yieldClient.receives(anyMessage().from(room.fullJid()).body("Hail"));
    }
}
