package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0280: commands that are none. */
class CarbonsTest extends EmbeddedServerTests {

    private static final String CARBONS = "urn:xmpp:carbons:2";

    private final RawClient phone = copying("romeo", "phone");

    /** A session that has no presence, so that what it gets are copies. */
    private RawClient copying(String localpart, String resource) {
        RawClient client = bound(localpart, resource);
        assertThat(turn(client, "enable").attribute("type")).isEqualTo("result");
        return client;
    }

    private static Element turn(RawClient client, String command) {
        return client.ask("set", "", "<" + command + " xmlns='" + CARBONS + "'/>");
    }

    @Test
    void refuseACommandThatIsNone() {
        assertThat(condition(turn(phone, "copy"))).isEqualTo("bad-request");
        assertThat(condition(phone.ask("get", "", "<enable xmlns='" + CARBONS + "'/>")))
                .isEqualTo("bad-request");
    }
}
