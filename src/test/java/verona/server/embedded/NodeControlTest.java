package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import verona.server.ServerException;
import verona.stanza.Element;

/** What a test sees of publish-subscribe nodes, and does to them. */
class NodeControlTest extends EmbeddedServerTests {

    private static final String SERVICE = "pubsub.localhost";
    private static final String NEWS = "<news xmlns='urn:example'>Feud ends</news>";

    private final EmbeddedNode news = server.node("news");
    private final EmbeddedNode nick = server.account("romeo").node("urn:example:nick");

    private static String pubsub(String content) {
        return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
    }

    @Test
    void makesANodeAndFillsIt() {
        assertThat(news.exists()).isFalse();
        news.owner("romeo@localhost").item("1", NEWS);
        assertThat(news.exists()).isTrue();

        Element answer = bound("juliet").ask("get", SERVICE, pubsub("<items node='news'/>"));

        assertThat(answer.toXml()).contains("<item id='1'").contains("Feud ends");
        assertThat(news.items()).hasSize(1);
        assertThat(news.items().get(0).attribute("id")).isEqualTo("1");
    }

    @Test
    void tellsSubscribersOfItems() {
        news.owner("romeo@localhost");
        RawClient juliet = available("juliet");
        String subscribe = "<subscribe node='news' jid='juliet@localhost'/>";
        assertThat(juliet.ask("set", SERVICE, pubsub(subscribe)).attribute("type"))
                .isEqualTo("result");
        juliet.forget();

        news.item("1", NEWS);

        assertThat(juliet.require("message").toXml()).contains("Feud ends");
    }

    @Test
    void seesWhatClientsPublish() {
        news.owner("romeo@localhost");
        String item = "<publish node='news'><item id='2'>" + NEWS + "</item></publish>";
        bound("romeo").ask("set", SERVICE, pubsub(item));
        assertThat(news.items()).extracting(i -> i.attribute("id")).containsExactly("2");
    }

    @Test
    void configuresANode() {
        news.owner("romeo@localhost").configure("pubsub#access_model", "whitelist");
        Element answer = bound("juliet").ask("get", SERVICE, pubsub("<items node='news'/>"));
        assertThat(answer.attribute("type")).isEqualTo("error");
    }

    @Test
    void makesTheNodeOfAnAccountWithItsFirstItem() {
        nick.item("current", "<nick xmlns='urn:example'>Ro</nick>");

        Element answer = bound("romeo").ask("get", "", pubsub("<items node='urn:example:nick'/>"));

        assertThat(answer.toXml()).contains("<item id='current'").contains(">Ro<");
    }

    @Test
    void deletesANode() {
        news.owner("romeo@localhost").delete();
        assertThat(news.exists()).isFalse();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> news.item("1", NEWS)).isInstanceOf(ServerException.class);
        assertThatThrownBy(news::items).isInstanceOf(ServerException.class);
        assertThatThrownBy(news::delete).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> nick.owner("juliet@localhost"))
                .hasMessage("urn:example:nick is a node of romeo@localhost, who owns it");
        assertThatThrownBy(() -> nick.item("1", "<broken")).hasMessageContaining("not well formed");
        assertThatThrownBy(() -> nick.configure("pubsub#colour", "red"))
                .hasMessage("nodes have no field pubsub#colour");
        assertThatThrownBy(() -> nick.configure("pubsub#access_model", "closed"))
                .hasMessage("pubsub#access_model can't be 'closed'");
        news.owner("romeo@localhost");
        assertThatThrownBy(() -> news.owner("juliet@localhost"))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(server.account("tybalt").node("x")::items)
                .hasMessage("there is no account tybalt@localhost; create it first");
    }
}
