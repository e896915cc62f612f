package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** RFC 6121 §2: requests that are malformed. */
class RosterTest extends EmbeddedServerTests {

    private final RawClient romeo = available("romeo");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<item/> | bad-request",
                "<item jid='a@b'/><item jid='c@d'/> | bad-request",
                "<item jid='nurse@'/> | jid-malformed",
                "<item jid='romeo@localhost'/> | not-allowed",
                "<item jid='a@b'><group>x</group><group>x</group></item> | bad-request",
                "<item jid='a@b'><group/></item> | not-acceptable",
                "<item jid='a@b' subscription='remove'/> | item-not-found",
            })
    void refusesAChangeThatIsAmiss(String items, String condition) {
        assertThat(condition(set(romeo, items))).isEqualTo(condition);
    }

    private static Element set(RawClient client, String items) {
        return client.ask("set", "", "<query xmlns='jabber:iq:roster'>" + items + "</query>");
    }
}
