package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.pubsub.AccessModel;
import org.jivesoftware.smackx.pubsub.Item;
import org.jivesoftware.smackx.pubsub.LeafNode;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.pubsub.Subscription;
import org.jivesoftware.smackx.pubsub.form.FillableSubscribeForm;
import org.jivesoftware.smackx.pubsub.listener.ItemEventListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/** XEP-0060, as Smack plays it. */
class SmackPubSubTest extends SmackTests {

    private static final String NODE = "princely_musings";

    private XMPPTCPConnection juliet;
    private PubSubManager hers;
    private PubSubManager his;

    @BeforeEach
    void login() throws Exception {
        // Who may create nodes; with this name it need not be configured.
        his = service(user("admin"));
        juliet = user("juliet");
        hers = service(juliet);
    }

    private static PubSubManager service(XMPPTCPConnection connection) throws Exception {
        return PubSubManager.getInstanceFor(connection, JidCreate.bareFrom("pubsub.localhost"));
    }

    private static PayloadItem<StandardExtensionElement> item(String id, String text) {
        return new PayloadItem<>(
                id,
                StandardExtensionElement.builder("entry", "http://www.w3.org/2005/Atom")
                        .setText(text)
                        .build());
    }

    private static List<String> ids(LeafNode node) throws Exception {
        return node.<Item>getItems().stream().map(Item::getId).toList();
    }

    @Test
    void isFoundByDiscovery() throws Exception {
        assertThat(PubSubManager.getPubSubService(juliet).toString()).isEqualTo("pubsub.localhost");
    }

    @Test
    void publishesToSubscribers() throws Exception {
        LeafNode node = his.createNode(NODE);
        LeafNode seen = hers.getLeafNode(NODE);
        BlockingQueue<Item> items = new LinkedBlockingQueue<>();
        ItemEventListener<Item> listener = event -> items.addAll(event.getItems());
        seen.addItemEventListener(listener);
        Subscription subscription = seen.subscribe(juliet.getUser());
        assertThat(subscription.getState()).isEqualTo(Subscription.State.subscribed);
        node.publish(item("one", "Soft!"));
        Item item = items.poll(10, TimeUnit.SECONDS);
        assertThat(item.getId()).isEqualTo("one");
        assertThat(item.toXML().toString()).contains("Soft!");
        assertThat(seen.getSubscriptions()).hasSize(1);
    }

    @Test
    void configuresASubscriptionByItsForm() throws Exception {
        his.createNode(NODE);
        LeafNode seen = hers.getLeafNode(NODE);
        String jid = juliet.getUser().toString();
        seen.subscribe(juliet.getUser());
        FillableSubscribeForm form = seen.getSubscriptionOptions(jid).getFillableForm();
        assertThat(form.isDeliverOn()).isTrue();
        form.setDeliverOn(false);
        seen.unsubscribe(jid);
        seen.subscribe(juliet.getUser(), form);
        assertThat(seen.getSubscriptionOptions(jid).isDeliverOn()).isFalse();
    }

    @Test
    void keepsItemsUntilTheyAreTakenBack() throws Exception {
        LeafNode node = his.createNode(NODE);
        node.publish(item("one", "Soft!"));
        node.publish(item("two", "What light?"));
        LeafNode seen = hers.getLeafNode(NODE);
        assertThat(ids(seen)).containsExactlyInAnyOrder("one", "two");
        node.deleteItem("one");
        assertThat(ids(seen)).containsExactly("two");
    }

    @Test
    void configuresANodeByItsForm() throws Exception {
        LeafNode node = his.createNode(NODE);
        var form = node.getNodeConfiguration().getFillableForm();
        form.setAccessModel(AccessModel.whitelist);
        node.sendConfigurationForm(form);
        assertThat(node.getNodeConfiguration().getAccessModel()).isEqualTo(AccessModel.whitelist);
        assertThatThrownBy(() -> hers.getLeafNode(NODE)).hasMessageContaining("not-allowed");
    }

    @Test
    void deletesANode() throws Exception {
        his.createNode(NODE);
        assertThat(his.deleteNode(NODE)).isTrue();
        assertThatThrownBy(() -> hers.getLeafNode(NODE)).hasMessageContaining("item-not-found");
    }
}
