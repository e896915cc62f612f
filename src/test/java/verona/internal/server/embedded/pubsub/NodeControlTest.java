package verona.internal.server.embedded.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.ServerClock;
import verona.internal.server.embedded.core.StanzaError;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** Nodes that are made and filled without a client. */
class NodeControlTest {

    private static final Element PAYLOAD = Element.of("urn:x", "payload");

    private final BareJid juliet = JidCreate.bareFromOrThrowUnchecked("juliet@localhost");
    private final NodeControl control = control();

    private static NodeControl control() {
        DomainBareJid domain = JidCreate.domainBareFromOrThrowUnchecked("localhost");
        PubsubFeature feature = new PubsubFeature(EmbeddedServerOptions.DEFAULT);
        feature.install(new Router(domain, new Accounts(domain), new ServerClock()));
        return feature.control();
    }

    @Test
    void makesNodes() {
        control.create("one", juliet, Map.of());
        control.create("two", juliet, Map.of());
        assertThat(control.nodes()).containsExactly("one", "two");
        assertThatThrownBy(() -> control.create("one", juliet, Map.of()))
                .isInstanceOf(StanzaError.class);
        control.delete("one");
        assertThat(control.nodes()).containsExactly("two");
    }

    @Test
    void publishesItems() {
        control.create("one", juliet, Map.of());
        control.publish("one", juliet, "first", PAYLOAD);
        String id = control.publish("one", juliet, null, PAYLOAD);
        assertThat(control.items("one"))
                .extracting(Element::toXml)
                .containsExactly(
                        "<item xmlns='http://jabber.org/protocol/pubsub' id='first'"
                                + " publisher='juliet@localhost'><payload xmlns='urn:x'/></item>",
                        "<item xmlns='http://jabber.org/protocol/pubsub' id='"
                                + id
                                + "' publisher='juliet@localhost'><payload xmlns='urn:x'/></item>");
    }

    @Test
    void configuresNodes() {
        control.create("one", juliet, Map.of("pubsub#max_items", List.of("1")));
        control.publish("one", juliet, "first", PAYLOAD);
        control.publish("one", juliet, "second", PAYLOAD);
        assertThat(control.items("one")).hasSize(1);
        assertThatThrownBy(
                        () ->
                                control.create(
                                        "two", juliet, Map.of("pubsub#max_items", List.of("x"))))
                .isInstanceOf(StanzaError.class);
    }

    @Test
    void knowsNoOtherNodes() {
        assertThatThrownBy(() -> control.items("x")).isInstanceOf(StanzaError.class);
        assertThatThrownBy(() -> control.publish("x", juliet, "first", PAYLOAD))
                .isInstanceOf(StanzaError.class);
        assertThatThrownBy(() -> control.delete("x")).isInstanceOf(StanzaError.class);
    }
}
