package verona.scenarios.federation;

import static verona.Stanzas.*;

import verona.Client;
import verona.RemoteServer;
import verona.Room;
import verona.Server;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Muc;

/** Romeo and Rosaline are on the test's own server, Juliet and her nurse on another. */
@XmppTest
abstract class FederationScenarios {

    @Server RemoteServer capulet;
    @Client XmppClient romeo;
    @Client XmppClient rosaline;

    @Client(server = "capulet")
    XmppClient juliet;

    @Client(server = "capulet")
    XmppClient nurse;

    @Room XmppRoom orchard;

    @Room(server = "capulet")
    XmppRoom hall;

    /** That client makes a room, which is open to all. */
    final void makesARoom(XmppClient owner, XmppRoom room) {
        enters(owner, room);
        owner.sends(iqSet("config").to(room).with(Muc.config()))
                .receives(iqResult("config").from(room));
    }

    /** That client enters a room, and reads what it gets for that. */
    final void enters(XmppClient client, XmppRoom room) {
        client.sends(presence().to(room.as(client.name())).with(Muc.join()));
        client.receives(presence().from(room.as(client.name())).with(Muc.user().status(110)));
        client.receives(groupchat().from(room).emptySubject());
    }
}
