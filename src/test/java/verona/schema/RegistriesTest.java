package verona.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Xml;

class RegistriesTest {

    private static String problems(String xml) {
        return Registries.problems(Xml.read(xml)).toString();
    }

    @Test
    void findIdentities() {
        String query =
                "<iq xmlns='jabber:client'><query xmlns='http://jabber.org/protocol/disco#info'>"
                        + "<identity category='%s' type='%s'/></query></iq>";
        assertThat(problems(query.formatted("conference", "text"))).isEqualTo("[]");
        assertThat(problems(query.formatted("conference", "pep")))
                .isEqualTo(
                        "[iq/query/identity: no identity conference/pep is registered"
                                + " (XEP-0030 §8.4)]");
    }

    @Test
    void findStatusCodes() {
        String stanza =
                "<%s xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc#user'>"
                        + "<status code='%s'/></x></%1$s>";
        assertThat(problems(stanza.formatted("presence", "110"))).isEqualTo("[]");
        assertThat(problems(stanza.formatted("message", "110")))
                .isEqualTo(
                        "[message/x/status: no status 110 of a message is registered"
                                + " (XEP-0045 §16.6)]");
        assertThat(problems(stanza.formatted("presence", "299"))).contains("no status 299");
    }
}
