package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.XmppTest;
import verona.XmppTest.Scope;
import verona.scenarios.Specification;
import verona.stanza.Element;
import verona.vocabulary.DataForm;
import verona.vocabulary.Disco;
import verona.vocabulary.DiscoInfo;
import verona.vocabulary.FormField;
import verona.vocabulary.Forms;
import verona.vocabulary.Roster;

/** XEP-0060 §5.1 to §5.5. */
// A list of all nodes must not hold those of other tests: some servers cut it off.
@XmppTest(scope = Scope.CLASS)
class PubsubDiscoTest extends PubsubScenarios {

    private static final String META_DATA = Pubsub.NAMESPACE + "#meta-data";

    @Test
    void isFoundAtTheServer() {
        juliet.sends(iqGet("items").to(server.domain()).with(Disco.items()))
                .receives(iqResult("items").with(Disco.items().item(service.jid())));
    }

    /** §5.1. */
    @Test
    void tellsWhatItIsAndCan() {
        DiscoInfo info = Disco.info().identity("pubsub", "service").feature(Pubsub.NAMESPACE);
        assertAnnounces(
                features(info, "access-open", "create-and-configure", "subscription-options"));
        assertThat(Pubsub.list(Pubsub.result(juliet, service.discoInfo()), "var"))
                .doesNotContain(
                        Pubsub.NAMESPACE + "#auto-create", Pubsub.NAMESPACE + "#multi-subscribe");
        isOptionalOnProsody("§10, leased-subscription");
        assertAnnounces(features(info, "leased-subscription"));
    }

    private static DiscoInfo features(DiscoInfo info, String... features) {
        DiscoInfo all = info;
        for (String feature : features) {
            all = all.feature(Pubsub.NAMESPACE + "#" + feature);
        }
        return all;
    }

    private void assertAnnounces(DiscoInfo info) {
        juliet.sends(service.discoInfo())
                .receives(iqResult("pubsub").from(service.jid()).with(info));
    }

    /** What the service lists of the node: nothing, or one item. */
    private List<Element> listed() {
        return Pubsub.result(juliet, service.discoItems()).children().stream()
                .filter(item -> node.equals(item.attribute("node")))
                .toList();
    }

    /** §5.2. */
    @Test
    void listsItsNodesByNameAndTitle() {
        creates("title=Musings");
        assertThat(listed())
                .containsExactly(
                        payload("http://jabber.org/protocol/disco#items", "item")
                                .withAttribute("jid", service.jid())
                                .withAttribute("node", node)
                                .withAttribute("name", "Musings"));
    }

    /** §5.2. */
    @ParameterizedTest
    @ValueSource(strings = {"whitelist", "presence", "roster"})
    void hidesNodesFromThoseWhoMayNotSubscribe(String model) {
        requiresAccessModel(model);
        prosodyDiffersFrom("§5.2");
        creates("access_model=" + model);
        assertThat(listed()).isEmpty();
        affiliates(juliet, "member");
        assertThat(listed()).hasSize(1);
    }

    /** §5.2. */
    @Test
    void showsANodeThatSubscriptionsAreApprovedFor() {
        requiresAccessModel("authorize");
        creates("access_model=authorize");
        assertThat(listed()).hasSize(1);
        Pubsub.result(juliet, service.discoInfo(node));
    }

    /** §5.3 and §5.4. */
    @Test
    void tellsWhatANodeIs() {
        creates("title=Musings", "description=On everything", "max_items=7");
        affiliates(romeo, "publisher");
        becomesASubscriber(balcony);
        assertDescribesTheNode(
                Disco.info().identity("pubsub", "leaf"),
                Forms.result()
                        .field("pubsub#title", "Musings")
                        .field("pubsub#description", "On everything")
                        .field("pubsub#access_model", "open")
                        .field("pubsub#publish_model", "publishers"));
        isOptionalOnProsody("§5.4");
        assertDescribesTheNode(
                Disco.info().identity("pubsub", "leaf", "Musings"),
                Forms.result()
                        .field(field("title", "text-single", "Musings"))
                        .field(field("description", "text-single", "On everything"))
                        .field(field("access_model", "list-single", "open"))
                        .field(field("publish_model", "list-single", "publishers"))
                        .field(field("max_items", "text-single", "7"))
                        .field(field("num_subscribers", "text-single", "1"))
                        .field(field("creator", "jid-single", admin.bareJid()))
                        .field(field("owner", "jid-multi", admin.bareJid()))
                        .field(field("publisher", "jid-multi", romeo.bareJid())));
    }

    private void assertDescribesTheNode(DiscoInfo info, DataForm metaData) {
        DiscoInfo expected = info.node(node).form(metaData.formType(META_DATA));
        juliet.sends(service.discoInfo(node)).receives(iqResult("pubsub").with(expected));
    }

    private static FormField field(String name, String type, CharSequence value) {
        return Forms.field("pubsub#" + name).type(type).values(value);
    }

    /** §5.5, which leaves their order free. */
    @Test
    void listsTheItemsOfANode() {
        creates();
        publishes(admin, "one");
        publishes(admin, "two");
        Element query = Pubsub.result(juliet, service.discoItems(node));
        assertThat(query.attribute("node")).isEqualTo(node);
        List<String> names = Pubsub.list(query, "name");
        assertThat(names).containsExactlyInAnyOrder("one", "two");
        assertThat(query.children()).extracting(item -> item.attribute("node")).containsOnlyNulls();
        Specification.otherwiseOnProsody(server, "XEP-0060 §5.5");
        assertThat(names).containsExactly("one", "two");
    }

    /** §5.3 and §5.5. */
    @Test
    void knowsNoOtherNodes() {
        assertThat(Pubsub.conditions(juliet, service.discoInfo("x"))).isEqualTo("item-not-found");
        assertThat(Pubsub.conditions(juliet, service.discoItems("x"))).isEqualTo("item-not-found");
    }

    @Test
    void tellsNothingOfAClosedNode() {
        Specification.otherwiseOnProsody(server, "XEP-0060 §5.3");
        creates("access_model=whitelist");
        assertThat(Pubsub.conditions(juliet, service.discoInfo(node)))
                .isEqualTo("not-allowed closed-node");
        assertThat(Pubsub.conditions(juliet, service.discoItems(node)))
                .isEqualTo("not-allowed closed-node");
    }

    @Test
    void answersPings() {
        Specification.isOptionalOnProsody(server, "XEP-0199 §4.2");
        juliet.sends(iqGet("ping").to(service.jid()).with(ping())).receives(iqResult("ping"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "SERVICE/x", "x@SERVICE"})
    void doesNothingElse(String address) {
        juliet.sends(
                        iqGet("roster")
                                .to(address.replace("SERVICE", service.jid()))
                                .with(Roster.query()))
                .receives(iqError("roster", service_unavailable));
    }

    @Test
    void readsNoMessages() {
        juliet.sends(message().to(service.jid()).body("Hello"))
                .receivesNext(message().error(service_unavailable));
    }
}
