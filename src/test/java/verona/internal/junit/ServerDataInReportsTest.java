package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.server.embedded.EmbeddedServer;
import verona.vocabulary.Muc;

/** What a report says that the embedded server has kept. */
class ServerDataInReportsTest extends ReportsFixture {

    @XmppTest(server = ServerKind.EMBEDDED)
    static class Visit {

        @Client XmppClient romeo;
        @Client XmppClient juliet;
        @Room XmppRoom room;

        @Test
        void visits(EmbeddedServer server) {
            romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                    .receives(groupchat().from(room).emptySubject());
            server.account(romeo.bareJid()).contact(juliet.bareJid()).name("Juliet");
            romeo.sends(chat().to(juliet.fullJid()).body("good morrow"));
            juliet.receives(chat());
            romeo.sends(presence().to(room.as("Romeo")).unavailable())
                    .receives(presence().unavailable());
        }
    }

    private List<String> states() throws IOException {
        return Files.readString(
                        folder.resolve("reports")
                                .resolve(Visit.class.getName())
                                .resolve("visits/transcript.jsonl"))
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"state\""))
                .map(line -> line.replaceAll("\"us\":\\d+,", "").replaceAll("-[0-9a-z]{6}@", "@"))
                .toList();
    }

    @Test
    void namesContactsOccupantsAndArchivedMessages() throws IOException {
        run(Map.of("verona.report", "always"), Visit.class);
        assertThat(states())
                .contains(
                        "{\"type\":\"state\",\"what\":\"occupants\",\"owner\":\"room\","
                                + "\"key\":\"Romeo\","
                                + "\"value\":\"owner, moderator, romeo@localhost\"}",
                        "{\"type\":\"state\",\"what\":\"roster\",\"owner\":\"romeo\","
                                + "\"key\":\"juliet@localhost\",\"value\":\"none, Juliet\"}",
                        "{\"type\":\"state\",\"what\":\"occupants\",\"owner\":\"room\","
                                + "\"key\":\"Romeo\"}")
                .anyMatch(
                        line ->
                                line.contains("\"what\":\"archive\",\"owner\":\"juliet\"")
                                        && line.contains("good morrow"));
    }
}
