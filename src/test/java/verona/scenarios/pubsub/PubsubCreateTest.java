package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0060 §8.1. */
class PubsubCreateTest extends PubsubScenarios {

    /** §8.1.2. */
    @Test
    void createsANodeWhoseOwnerIsItsCreator() {
        Element answer = set(admin, "<create node='NODE'/>");
        assertThat(answer.children()).isEmpty();
        Element affiliations = ownerGet(admin, "<affiliations node='NODE'/>");
        assertThat(Pubsub.list(affiliations, "jid", "affiliation"))
                .containsExactly(admin.bareJid() + " owner");
    }

    /** §8.1.1. */
    @Test
    void namesANodeThatIsToHaveNoNameInParticular() {
        String first = instant();
        assertThat(instant()).isNotEqualTo(first);
        assertThat(service.items(admin, first)).isEmpty();
    }

    private String instant() {
        return String.valueOf(set(admin, "<create/>").children().get(0).attribute("node"));
    }

    /** §8.1.3. */
    @Test
    void configuresWhatItCreates() {
        creates("title=Musings", "access_model=whitelist");
        assertThat(ownerGet(admin, "<configure node='NODE'/>").toXml())
                .contains("<value>Musings</value>", "<value>whitelist</value></field>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §8.1.2
                "<create node='NODE'/><configure>%s</configure>"
                        + "| not-acceptable unsupported-access-model | §8.1.2",
                // §8.1.3
                "<create node='NODE'/><configure node='NODE'/> | bad-request | ''",
                "<configure/><create node='NODE'/> | bad-request | §8.1.3",
                "<create node='NODE'/><configure><x/></configure> | bad-request | ''",
            })
    void refusesARequestThatIsAmiss(String request, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        String form = Pubsub.form("node_config", "access_model=secret");
        assertThat(setError(admin, request.formatted(form))).isEqualTo(conditions);
        assertThat(itemsError(admin)).isEqualTo("item-not-found");
    }

    /** §8.1.1. */
    @Test
    void refusesANameThatIsTaken() {
        creates();
        assertThat(setError(admin, "<create node='NODE'/>")).isEqualTo("conflict");
    }

    /** §8.1.1. */
    @Test
    void letsOnlyTheAdministratorCreate() {
        assertThat(setError(romeo, "<create node='NODE'/>")).isEqualTo("forbidden");
        assertThat(itemsError(admin)).isEqualTo("item-not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set | http://jabber.org/protocol/pubsub | '' | bad-request | ''",
                "set | http://jabber.org/protocol/pubsub | <x/> | feature-not-implemented"
                        + "| §11",
                "get | http://jabber.org/protocol/pubsub | <create/> | feature-not-implemented"
                        + "| §11",
                "set | http://jabber.org/protocol/pubsub#owner | '' | bad-request | ''",
                "set | http://jabber.org/protocol/pubsub#owner | <x/> | feature-not-implemented"
                        + "| §11",
                "set | http://jabber.org/protocol/pubsub#event | <x/> | service-unavailable | ''",
            })
    void saysWhatItDoesNotDo(
            String type, String namespace, String request, String condition, String prosody) {
        prosodyDiffersFrom(prosody);
        assertThat(Pubsub.conditions(admin, service.request(type, namespace, request)))
                .isEqualTo(condition);
    }
}
