package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jivesoftware.smackx.pubsub.ChildrenAssociationPolicy;
import org.jivesoftware.smackx.pubsub.CollectionNode;
import org.jivesoftware.smackx.pubsub.LeafNode;
import org.jivesoftware.smackx.pubsub.Node;
import org.jivesoftware.smackx.pubsub.NodeType;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.pubsub.form.ConfigureForm;
import org.jivesoftware.smackx.pubsub.form.FillableConfigureForm;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import verona.server.embedded.options.EmbeddedServerOptions;

/** XEP-0248, as Smack plays it: it fills in what forms offer, and nothing else. */
class SmackCollectionTest extends SmackTests {

    @Override
    EmbeddedServerOptions options() {
        return EmbeddedServerOptions.DEFAULT.withCollections();
    }

    @Test
    void makesACollectionOfNodes() throws Exception {
        XMPPTCPConnection admin = user("admin");
        PubSubManager nodes =
                PubSubManager.getInstanceFor(admin, JidCreate.bareFrom("pubsub.localhost"));
        FillableConfigureForm form = nodes.getDefaultConfiguration().getFillableForm();
        form.setNodeType(NodeType.collection);
        nodes.createNode("blogs", form);
        Node blogs = nodes.getNode("blogs");
        assertThat(blogs).isInstanceOf(CollectionNode.class);

        FillableConfigureForm leafForm = nodes.getDefaultConfiguration().getFillableForm();
        leafForm.setCollections(List.of("blogs"));
        nodes.createNode("princely_musings", leafForm);
        assertThat(nodes.getNode("princely_musings")).isInstanceOf(LeafNode.class);
        assertThat(nodes.discoverNodes("blogs").getItems())
                .extracting(DiscoverItems.Item::getNode)
                .containsExactly("princely_musings");

        ConfigureForm offered = blogs.getNodeConfiguration();
        assertThat(offered.getChildren()).containsExactly("princely_musings");
        FillableConfigureForm changed = offered.getFillableForm();
        changed.setChildrenAssociationPolicy(ChildrenAssociationPolicy.whitelist);
        changed.setChildrenAssociationWhitelist(List.of(admin.getUser().asBareJid()));
        changed.setChildrenMax(1);
        blogs.sendConfigurationForm(changed);
        ConfigureForm read = blogs.getNodeConfiguration();
        assertThat(read.getChildrenAssociationPolicy())
                .isEqualTo(ChildrenAssociationPolicy.whitelist);
        assertThat(read.getChildrenAssociationWhitelist())
                .containsExactly(admin.getUser().asBareJid());
        assertThat(read.getChildrenMax()).isEqualTo(1);
    }
}
