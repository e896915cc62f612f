package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0060 §8.1. */
class PubsubCreateTest extends PubsubScenarios {

    /** §8.1.2, and §5.7 for what the creator sees of it. */
    @Test
    void createsANodeWhoseOwnerIsItsCreator() {
        Element answer = set(admin, "<create node='NODE'/>");
        assertThat(answer.children()).isEmpty();
        Element affiliations = ownerGet(admin, "<affiliations node='NODE'/>");
        assertThat(Pubsub.list(affiliations, "jid", "affiliation"))
                .containsExactly(admin.bareJid() + " owner");
        requires("retrieve-affiliations");
        assertThat(Pubsub.list(get(admin, "<affiliations/>"), "node", "affiliation"))
                .contains(node + " owner");
    }

    /** §8.1.1; by the schema (§17.1) a configuration need not have a form. */
    @ParameterizedTest
    @CsvSource({"<create/>, ''", "<create/><configure/>, §17.1"})
    void namesANodeThatIsToHaveNoNameInParticular(String request, String prosody) {
        prosodyDiffersFrom(prosody);
        String first = instant(request);
        assertThat(instant(request)).isNotEqualTo(first);
        assertThat(service.items(admin, first)).isEmpty();
    }

    private String instant(String request) {
        return String.valueOf(set(admin, request).children().get(0).attribute("node"));
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
