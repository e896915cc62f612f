package verona;

import static verona.Stanzas.*;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.embedded.clients.OtherPrograms;
import verona.vocabulary.Muc;

/** strophe.js and @xmpp/client, which enter a room as {@code guest}. */
class WebSocketProgramTest extends ForeignProgramTests {

    @Room XmppRoom room;

    @BeforeEach
    void openTheRoom() {
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(presence().from(room.as("Juliet")))
                .receives(groupchat().from(room).emptySubject())
                .sends(iqSet("unlock").to(room).with(Muc.config()))
                .receives(iqResult("unlock").from(room));
    }

    @ParameterizedTest
    @CsvSource({
        "strophe_client.mjs, false",
        "strophe_client.mjs, true",
        "xmpp_js_client.mjs, false",
        "xmpp_js_client.mjs, true"
    })
    void meetsJulietAndResumes(String script, boolean secure) throws IOException {
        running =
                OtherPrograms.guest(
                        script,
                        file("proxy.pem", bot.certificate()),
                        "" + (secure ? bot.secureWebSocketUrl() : bot.webSocketUrl()),
                        "" + bot.jid(),
                        bot.password(),
                        "" + room);
        running.causes(bot::logsIn);
        running.causes(() -> bot.sent(presence().to(room.as("guest")).with(Muc.join())));
        juliet.receives(presence().from(room.as("guest")));

        repeats("Good morrow");
        bot.stream().disconnect();
        running.causes(bot::resumes);
        repeats("But new struck nine");

        bot.sentNothing(groupchat());
        juliet.sends(groupchat().to(room).body("Adieu"));
        juliet.receives("<presence type='unavailable' from='" + room.as("guest") + "'/>");
        bot.eventually(() -> !bot.isConnected());
    }

    /** It enables stream management before it says anything. */
    private void repeats(String text) {
        juliet.sends(groupchat().to(room).body("Say " + text));
        bot.received(groupchat().from(room.as("Juliet")).body("Say " + text));
        running.causes(() -> bot.sent(groupchat().to(room).body(text)));
        juliet.receives(groupchat().from(room.as("guest")).body(text));
    }
}
