package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;
import static verona.vocabulary.PubsubAffiliation.*;
import static verona.vocabulary.PubsubSubscription.*;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Element;

/** Publish-subscribe as XEP-0060 writes it. */
class PubsubTest {

    private static final Element ENTRY = payload("http://www.w3.org/2005/Atom", "entry");
    private static final String ENTRY_XML = "<entry xmlns='http://www.w3.org/2005/Atom'/>";
    private static final DataForm RESULT = Forms.result().field("pubsub#title", "Sonnets");
    private static final String RESULT_XML =
            "<x xmlns='jabber:x:data' type='result'>"
                    + "<field var='pubsub#title'><value>Sonnets</value></field></x>";

    private static Written pubsub(PubsubElement payload, String content) {
        return new Written(
                payload,
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>");
    }

    private static Written owner(Element payload, String content) {
        return new Written(
                payload,
                "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>" + content + "</pubsub>");
    }

    private static Written event(Element payload, String content) {
        return new Written(
                payload,
                "<event xmlns='http://jabber.org/protocol/pubsub#event'>" + content + "</event>");
    }

    private static String form(String type, String field, String value) {
        return """
            <x xmlns='jabber:x:data' type='submit'>
              <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#%s</value></field>
              <field var='%s'><value>%s</value></field>
            </x>
            """
                .formatted(type, field, value);
    }

    static List<Written> items() {
        return List.of(
                pubsub(
                        Pubsub.publish("sonnets", Pubsub.item("18", ENTRY)),
                        "<publish node='sonnets'><item id='18'>" + ENTRY_XML + "</item></publish>"),
                pubsub(
                        Pubsub.publish("sonnets", Pubsub.item(ENTRY)),
                        "<publish node='sonnets'><item>" + ENTRY_XML + "</item></publish>"),
                pubsub(
                        Pubsub.publish("sonnets", Pubsub.item()),
                        "<publish node='sonnets'><item/></publish>"),
                pubsub(
                        Pubsub.publish("sonnets", Pubsub.item("18"))
                                .publishOptions(
                                        Pubsub.publishOptions()
                                                .field("pubsub#access_model", "presence")),
                        """
                        <publish node='sonnets'><item id='18'/></publish>
                        <publish-options>%s</publish-options>
                        """
                                .formatted(
                                        form(
                                                "publish-options",
                                                "pubsub#access_model",
                                                "presence"))),
                pubsub(
                        Pubsub.retract("sonnets", "18", "20"),
                        "<retract node='sonnets'><item id='18'/><item id='20'/></retract>"),
                pubsub(
                        Pubsub.retractAndNotify("sonnets", "18"),
                        "<retract node='sonnets' notify='true'><item id='18'/></retract>"),
                pubsub(Pubsub.items("sonnets"), "<items node='sonnets'/>"),
                pubsub(
                        Pubsub.items("sonnets", Pubsub.item("18", ENTRY).publisher("bard@globe")),
                        "<items node='sonnets'><item id='18' publisher='bard@globe'>"
                                + ENTRY_XML
                                + "</item></items>"),
                pubsub(
                        Pubsub.items("sonnets").page(Pages.max(2)),
                        "<items node='sonnets'/>"
                                + "<set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set>"),
                pubsub(Pubsub.recentItems("sonnets", 2), "<items node='sonnets' max_items='2'/>"));
    }

    static List<Written> subscriptions() {
        return List.of(
                pubsub(
                        Pubsub.subscribe("sonnets", "romeo@globe"),
                        "<subscribe node='sonnets' jid='romeo@globe'/>"),
                pubsub(
                        Pubsub.subscribe("sonnets", "romeo@globe")
                                .options(Pubsub.subscribeOptions().field("pubsub#deliver", "true")),
                        "<subscribe node='sonnets' jid='romeo@globe'/><options>"
                                + form("subscribe_options", "pubsub#deliver", "true")
                                + "</options>"),
                pubsub(
                        Pubsub.unsubscribe("sonnets", "romeo@globe"),
                        "<unsubscribe node='sonnets' jid='romeo@globe'/>"),
                pubsub(
                        Pubsub.unsubscribe("sonnets", "romeo@globe", "1"),
                        "<unsubscribe node='sonnets' jid='romeo@globe' subid='1'/>"),
                pubsub(
                        Pubsub.subscribed("sonnets", "romeo@globe"),
                        "<subscription node='sonnets' jid='romeo@globe'"
                                + " subscription='subscribed'/>"),
                pubsub(
                        Pubsub.pending("sonnets", "romeo@globe"),
                        "<subscription node='sonnets' jid='romeo@globe' subscription='pending'/>"),
                pubsub(
                        Pubsub.unsubscribed("sonnets", "romeo@globe"),
                        "<subscription node='sonnets' jid='romeo@globe' subscription='none'/>"),
                pubsub(
                        Pubsub.subscriptions(
                                Pubsub.subscription("sonnets", "romeo@globe", UNCONFIGURED)),
                        """
                        <subscriptions>
                          <subscription node='sonnets' jid='romeo@globe'
                                        subscription='unconfigured'/>
                        </subscriptions>
                        """),
                pubsub(Pubsub.subscriptions("sonnets"), "<subscriptions node='sonnets'/>"),
                pubsub(
                        Pubsub.affiliations(Pubsub.affiliation("sonnets", PUBLISH_ONLY)),
                        """
                        <affiliations>
                          <affiliation node='sonnets' affiliation='publish-only'/>
                        </affiliations>
                        """),
                pubsub(Pubsub.affiliations("sonnets"), "<affiliations node='sonnets'/>"),
                pubsub(
                        Pubsub.options("sonnets", "romeo@globe"),
                        "<options node='sonnets' jid='romeo@globe'/>"),
                pubsub(
                        Pubsub.options("sonnets", "romeo@globe", RESULT),
                        "<options node='sonnets' jid='romeo@globe'>" + RESULT_XML + "</options>"),
                pubsub(Pubsub.defaultOptions("sonnets"), "<default node='sonnets'/>"));
    }

    static List<Written> nodes() {
        return List.of(
                pubsub(Pubsub.create(), "<create/>"),
                pubsub(
                        Pubsub.create("sonnets")
                                .configure(Pubsub.nodeConfig().field("pubsub#max_items", "9")),
                        "<create node='sonnets'/><configure>"
                                + form("node_config", "pubsub#max_items", "9")
                                + "</configure>"),
                owner(PubsubOwner.configure("sonnets"), "<configure node='sonnets'/>"),
                owner(
                        PubsubOwner.configure("sonnets", RESULT),
                        "<configure node='sonnets'>" + RESULT_XML + "</configure>"),
                owner(PubsubOwner.defaultConfiguration(), "<default/>"),
                owner(
                        PubsubOwner.defaultConfiguration(RESULT),
                        "<default>" + RESULT_XML + "</default>"),
                owner(PubsubOwner.delete("sonnets"), "<delete node='sonnets'/>"),
                owner(
                        PubsubOwner.delete("sonnets", "xmpp:globe?;node=plays"),
                        "<delete node='sonnets'><redirect uri='xmpp:globe?;node=plays'/></delete>"),
                owner(PubsubOwner.purge("sonnets"), "<purge node='sonnets'/>"),
                owner(
                        PubsubOwner.subscriptions(
                                "sonnets", PubsubOwner.subscription("romeo@globe", SUBSCRIBED)),
                        """
                        <subscriptions node='sonnets'>
                          <subscription jid='romeo@globe' subscription='subscribed'/>
                        </subscriptions>
                        """),
                owner(
                        PubsubOwner.affiliations(
                                "sonnets", PubsubOwner.affiliation("romeo@globe", OUTCAST)),
                        """
                        <affiliations node='sonnets'>
                          <affiliation jid='romeo@globe' affiliation='outcast'/>
                        </affiliations>
                        """));
    }

    static List<Written> events() {
        return List.of(
                event(
                        PubsubEvent.items("sonnets", Pubsub.item("18", ENTRY)),
                        "<items node='sonnets'><item id='18'>" + ENTRY_XML + "</item></items>"),
                event(
                        PubsubEvent.retract("sonnets", "18", "20"),
                        "<items node='sonnets'><retract id='18'/><retract id='20'/></items>"),
                event(PubsubEvent.purge("sonnets"), "<purge node='sonnets'/>"),
                event(PubsubEvent.delete("sonnets"), "<delete node='sonnets'/>"),
                event(
                        PubsubEvent.delete("sonnets", "xmpp:globe?;node=plays"),
                        "<delete node='sonnets'><redirect uri='xmpp:globe?;node=plays'/></delete>"),
                event(PubsubEvent.configuration("sonnets"), "<configuration node='sonnets'/>"),
                event(
                        PubsubEvent.configuration("sonnets", RESULT),
                        "<configuration node='sonnets'>" + RESULT_XML + "</configuration>"),
                event(
                        PubsubEvent.associate("poems", "sonnets"),
                        "<collection node='poems'><associate node='sonnets'/></collection>"),
                event(
                        PubsubEvent.disassociate("poems", "sonnets"),
                        "<collection node='poems'><disassociate node='sonnets'/></collection>"),
                event(
                        PubsubEvent.subscription("sonnets", "romeo@globe", PubsubSubscription.NONE),
                        "<subscription node='sonnets' jid='romeo@globe' subscription='none'/>"));
    }

    static Stream<Written> all() {
        return Stream.of(items(), subscriptions(), nodes(), events()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWritten(Written written) {
        written.check();
    }

    /** An item's payload can be of a namespace of publish-subscribe. */
    @Test
    void movesTheItemAloneIntoTheNamespaceOfEvents() {
        Element subscribe = payload("http://jabber.org/protocol/pubsub", "subscribe");
        event(
                        PubsubEvent.items("sonnets", Pubsub.item("18", subscribe)),
                        """
                        <items node='sonnets'>
                          <item id='18'><subscribe xmlns='http://jabber.org/protocol/pubsub'/></item>
                        </items>
                        """)
                .check();
    }

    static Stream<Method> conditions() {
        return Stream.of(PubsubErrors.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0);
    }

    /** XEP-0060 §18.2. */
    @ParameterizedTest
    @MethodSource("conditions")
    void namesAConditionOfErrorsAsItsMethod(Method condition) throws ReflectiveOperationException {
        String name = condition.getName().replace("nodeId", "nodeid").replaceAll("(?=[A-Z])", "-");
        assertThat(condition.invoke(null))
                .isEqualTo(
                        payload(
                                "http://jabber.org/protocol/pubsub#errors",
                                name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void namesAFeatureThatIsNotSupported() {
        assertThat(PubsubErrors.unsupported("publish"))
                .isEqualTo(
                        payload("http://jabber.org/protocol/pubsub#errors", "unsupported")
                                .withAttribute("feature", "publish"));
    }

    @Test
    void hasTheFeatureOfInterest() {
        assertThat(Pubsub.notifyFeature("urn:xmpp:avatar:metadata"))
                .isEqualTo("urn:xmpp:avatar:metadata+notify");
    }
}
