package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.MadeScenario;
import verona.internal.connection.ConnectionOptions;
import verona.internal.server.embedded.AsynchronousServer;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript;

/** Pings that are lost, that nobody answers, and that an inactive client does not send. */
class QuestionsTest {

    private static final BareJid LAURENCE =
            JidCreate.bareFromOrThrowUnchecked("laurence@localhost");

    private final AsynchronousServer server = new AsynchronousServer();
    private MadeScenario made;
    private ScenarioClient romeo;
    private ScenarioClient juliet;

    private void enter(Duration timeout) {
        made = MadeScenario.on(server, timeout);
        server.ensureAccount("laurence", "secret");
        romeo = client("romeo");
        juliet = client("juliet");
        made.scenario().connect(List.of(romeo, juliet));
    }

    private ScenarioClient client(String name) {
        server.ensureAccount(name, "secret");
        return made.knownClient(name, ConnectionOptions.UNSET, Endpoint.OF_THE_SERVER);
    }

    @AfterEach
    void close() {
        made.close();
        server.close();
    }

    private List<String> remarks() {
        return made.scenario().transcript().entries().stream()
                .filter(entry -> entry.kind() == Transcript.Kind.REMARK)
                .map(Entry::text)
                .toList();
    }

    private void romeoWrites() {
        romeo.sends(chat().to(LAURENCE).body("Are you there?"));
    }

    @Test
    void areAskedAgainUntilTheyAreAnswered() {
        enter(Duration.ofMinutes(1));
        server.lose(LAURENCE, 3);
        romeoWrites();
        juliet.receivesNothing();
        assertThat(server.lost()).isEqualTo(3);
        assertThat(remarks()).isEmpty();
    }

    @Test
    void areAskedNoMoreWhereNobodyAnswers() {
        enter(Duration.ofMillis(500));
        server.lose(LAURENCE, Integer.MAX_VALUE);
        romeoWrites();
        juliet.receivesNothing();
        assertThat(remarks())
                .singleElement()
                .asString()
                .contains("laurence@localhost has not answered romeo");
        int lost = server.lost();
        assertThat(lost).isPositive();

        romeoWrites();
        juliet.receivesNothing();
        assertThat(server.lost()).isEqualTo(lost);
        // Nothing shows where the second stanza is.
        assertThat(remarks()).hasSize(2);
        assertThat(remarks().get(1))
                .isEqualTo("listens for 250 ms, because laurence@localhost does not answer");
    }

    /** XEP-0352: its pings would end the quiet that it has asked for. */
    @Test
    void areNotAskedByAnInactiveClient() {
        enter(Duration.ofSeconds(5));
        juliet.sends("<inactive xmlns='urn:xmpp:csi:0'/>");
        juliet.receivesNothing();
        assertThat(remarks())
                .containsExactly(
                        "listens for 250 ms, because the stanzas of juliet are counted, or it is"
                                + " inactive");
        juliet.sends("<active xmlns='urn:xmpp:csi:0'/>");
        juliet.receivesNothing();
        assertThat(remarks()).hasSize(1);
    }

    @Test
    void areAskedByAnotherForAnInactiveClient() {
        enter(Duration.ofSeconds(5));
        romeo.sends("<inactive xmlns='urn:xmpp:csi:0'/>");
        server.lose(LAURENCE, 1);
        romeoWrites();
        juliet.receivesNothing();
        assertThat(server.lost()).isEqualTo(1);
        assertThat(remarks())
                .containsExactly(
                        "listens for 250 ms, because romeo can't follow its stanzas by pings");
    }
}
