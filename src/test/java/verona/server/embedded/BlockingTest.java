package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0191: malformed commands, and an account that the test deletes. */
class BlockingTest extends EmbeddedServerTests {

    private static final String BLOCKING = "urn:xmpp:blocking";

    private final RawClient romeo = available("romeo");

    private static Element command(RawClient client, String name, String... jids) {
        String items =
                Arrays.stream(jids)
                        .map(jid -> "<item jid='" + jid + "'/>")
                        .collect(Collectors.joining());
        String type = name.equals("blocklist") ? "get" : "set";
        return client.ask(
                type, "", "<" + name + " xmlns='" + BLOCKING + "'>" + items + "</" + name + ">");
    }

    private static void blocks(RawClient client, String... jids) {
        assertThat(command(client, "block", jids).attribute("type")).isEqualTo("result");
    }

    private static List<String> jids(Element command) {
        return command.children().stream().map(item -> item.attribute("jid")).toList();
    }

    private static List<String> blockList(RawClient client) {
        return jids(command(client, "blocklist").child(BLOCKING, "blocklist"));
    }

    @Test
    void refusesWhatIsNoCommand() {
        assertThat(condition(command(romeo, "block"))).isEqualTo("bad-request");
        assertThat(condition(command(romeo, "block", "juliet@localhost", "@")))
                .isEqualTo("jid-malformed");
        assertThat(condition(command(romeo, "block", ""))).isEqualTo("jid-malformed");
        assertThat(condition(command(romeo, "forgive", "juliet@localhost")))
                .isEqualTo("bad-request");
        assertThat(condition(romeo.ask("get", "", "<block xmlns='" + BLOCKING + "'/>")))
                .isEqualTo("bad-request");
        assertThat(blockList(romeo)).isEmpty();
    }

    @Test
    void goesWithItsAccount() {
        blocks(romeo, "juliet@localhost");
        server.deleteAccount("romeo");
        server.createAccount("romeo", "password");
        assertThat(blockList(bound("romeo"))).isEmpty();
    }
}
