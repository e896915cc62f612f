package verona.server.embedded.clients;

import static verona.Client.Connect.NEVER;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.embedded.EmbeddedServer;
import verona.vocabulary.Muc;

/** Juliet is in a room, which a client that others have written enters as {@code guest}. */
@XmppTest(server = EMBEDDED, scope = XmppTest.Scope.TEST, timeout = "20 s")
abstract class GuestTests {

    static final String PASSWORD = "secret";

    @Client XmppClient juliet;

    @Client(connect = NEVER)
    XmppClient romeo;

    @Room XmppRoom room;
    @TempDir Path folder;

    @BeforeEach
    void openTheRoom(EmbeddedServer server) {
        server.account(romeo.bareJid()).password(PASSWORD);
        server.room(room).persistent();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(presence().from(room.as("Juliet")))
                .receives(groupchat().from(room).emptySubject());
    }

    void says(String text) {
        juliet.sends(groupchat().to(room).body(text))
                .receives(groupchat().from(room.as("Juliet")).body(text));
    }

    void guestEnters() {
        juliet.receives(presence().from(room.as("guest")));
    }

    void guestSays(String text) {
        juliet.receives(groupchat().from(room.as("guest")).body(text));
    }

    void guestLeaves() {
        juliet.receives("<presence type='unavailable' from='" + room.as("guest") + "'/>");
    }

    /** A file with the certificate that the client has to trust. */
    String certificate(EmbeddedServer server) throws IOException {
        return Files.writeString(folder.resolve("server.pem"), server.certificate()).toString();
    }
}
