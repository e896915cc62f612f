package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Received;
import verona.vocabulary.Muc;
import verona.vocabulary.MucJoin;

/** XEP-0045 §7.2.13 and §7.2.14: what has been said before. */
class MucHistoryTest extends RoomScenarios {

    private static final String SAID_BEFORE =
            "<delay xmlns='urn:xmpp:delay' from='a@b' stamp='1999-12-31T23:59:59Z'/>";

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
    }

    private void says(String... texts) {
        for (String text : texts) {
            romeo.sends(groupchat().to(room).body(text)).receives(groupchat().body(text));
        }
    }

    /** What Juliet gets who enters with that request, and leaves. */
    private List<Received> history(MucJoin request) {
        juliet.sends(presence().to(room.as("Juliet")).with(request))
                .receives(presence().from(room.as("Juliet")).with(Muc.user().status(110)));
        juliet.receives(groupchat().with("<subject/>"));
        List<Received> history =
                juliet.unread().stream()
                        .filter(stanza -> stanza.element().name().equals("message"))
                        .toList();
        juliet.sends(presence().unavailable().to(room.as("Juliet")))
                .receives(presence().unavailable().from(room.as("Juliet")));
        readsAll(juliet);
        return history;
    }

    private List<String> bodies(MucJoin request) {
        return history(request).stream().map(message -> message.xpath("c:body")).toList();
    }

    /** XEP-0045 §7.2.14; those with clocks are tests of the embedded server. */
    @Test
    void sendsNoMoreThanIsAskedFor() {
        says("1", "2", "3");
        assertThat(bodies(Muc.join())).containsExactly("1", "2", "3");
        assertThat(bodies(Muc.join().maxStanzas(2))).containsExactly("2", "3");
        assertThat(bodies(Muc.join().maxStanzas(0))).isEmpty();
        assertThat(bodies(Muc.join().maxChars(0))).isEmpty();
        assertThat(bodies(Muc.join().since("2999-01-01T00:00:00Z"))).isEmpty();
        assertThat(bodies(Muc.join().seconds(600).maxStanzas(1))).containsExactly("3");
    }

    /** XEP-0045 §7.2.14: whole stanzas count, as many as fit. */
    @Test
    void countsTheCharactersOfWholeStanzas() {
        says("1", "2");
        int last = withoutNamespace(history(Muc.join()).get(1)).length();
        assertThat(history(Muc.join().maxChars(last))).hasSize(1);
        assertThat(history(Muc.join().maxChars(last - 1))).isEmpty();
        assertThat(history(Muc.join().maxChars(2 * last))).hasSize(2);
    }

    /** As it is over TCP; over WebSocket each stanza declares its namespace. */
    private static String withoutNamespace(Received received) {
        return received.xml().replaceFirst(" xmlns=['\"]jabber:client['\"]", "");
    }

    /** XEP-0045 §7.9: what an owner brings along keeps its date. */
    @Test
    void keepsTheDateOfWhatAnOwnerBringsAlong() {
        differsOnProsody("XEP-0045 §7.9");
        romeo.sends(groupchat().to(room).body("1").with(SAID_BEFORE));
        assertThat(history(Muc.join()).get(0).xpathAll("delay:delay")).hasSize(1);
    }

    /** XEP-0045 §7.2.13: others' claims change nothing. */
    @Test
    void addsTheDateToWhatOthersBringAlong() {
        enters(rosaline, "Rosaline");
        rosaline.sends(groupchat().to(room).body("2").with(SAID_BEFORE));
        assertThat(history(Muc.join()).get(0).xpathAll("delay:delay/@from"))
                .containsExactlyInAnyOrder("a@b", room.toString());
    }

    /** The hints of XEP-0334, and what says something without a body. */
    @ParameterizedTest
    @CsvSource({
        "<body>x</body>, 1",
        "<body>x</body><no-store xmlns='urn:xmpp:hints'/>, 0",
        "<body>x</body><no-permanent-store xmlns='urn:xmpp:hints'/>, 0",
        "<active xmlns='http://jabber.org/protocol/chatstates'/>, 0",
        "<active xmlns='http://jabber.org/protocol/chatstates'/><store xmlns='urn:xmpp:hints'/>, 1",
        "<encryption xmlns='urn:xmpp:eme:0' namespace='x'/>, 1",
        "<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>, 1",
    })
    void keepsWhatIsWorthIt(String content, int expected) {
        romeo.sends("<message type='groupchat' to='${room}'>" + content + "</message>");
        assertThat(history(Muc.join())).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({"muc#roomconfig_historylength, ''", "muc#maxhistoryfetch, (§10)"})
    void keepsAsManyMessagesAsAreWanted(String field, String prosody) {
        prosodyDiffersFrom(prosody);
        romeoSubmits(Muc.config().field(field, "2"));
        says("1", "2", "3");
        assertThat(bodies(Muc.join())).containsExactly("2", "3");
    }

    /** XEP-0045 §7.2.13 leaves it to the service what becomes of older messages. */
    @ParameterizedTest
    @ValueSource(strings = {"muc#roomconfig_historylength", "muc#maxhistoryfetch"})
    void keepsNothingAnyMoreWhereNothingIsWanted(String field) {
        otherwiseOnProsody("XEP-0045 §7.2.13");
        says("1");
        romeoSubmits(Muc.config().field(field, "0"));
        assertThat(bodies(Muc.join())).isEmpty();
    }
}
