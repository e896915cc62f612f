package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0050 and XEP-0045 §11.2: commands that are none, and the end of the service. */
class MucServiceTest extends MucTests {

    private static final String SERVICE = "conference.localhost";
    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final String DESTROY = "http://prosody.im/protocol/muc#destroy";

    private final RawClient romeo = room();
    private final RawClient admin = admin();

    private RawClient admin() {
        server.createAccount("admin", "password");
        return bound("admin");
    }

    private Element command(String attributes) {
        return admin.ask(
                "set",
                SERVICE,
                "<command xmlns='%s' node='%s' %s/>".formatted(COMMANDS, DESTROY, attributes));
    }

    /** XEP-0050 §4.4. */
    @ParameterizedTest
    @CsvSource({
        "action='next', bad-action",
        "action='garden', malformed-action",
        "sessionid='17', bad-sessionid",
    })
    void refusesWhatCantBe(String attributes, String condition) {
        Element answer = command(attributes);
        assertThat(condition(answer)).isEqualTo("bad-request");
        assertThat(answer.child(Element.CLIENT, "error").child(COMMANDS, condition)).isNotNull();
        Element unknown = admin.ask("set", SERVICE, "<command xmlns='" + COMMANDS + "'/>");
        assertThat(condition(unknown)).isEqualTo("item-not-found");
        Element question = admin.ask("get", SERVICE, "<command xmlns='" + COMMANDS + "'/>");
        assertThat(condition(question)).isEqualTo("bad-request");
    }

    /** XEP-0045 §11.2. */
    @Test
    void tellsEachOccupantThatTheServerEnds() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        server.close();
        for (RawClient client : List.of(romeo, juliet)) {
            Element gone = nextOf(client, "presence", "unavailable");
            assertThat(nick(gone)).isEqualTo(client == romeo ? "Romeo" : "Juliet");
            assertThat(statuses(gone)).containsExactly("332", "110");
            client.requireEnd();
        }
    }
}
