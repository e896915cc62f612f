package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0030 and XEP-0115. */
class DiscoTest extends EmbeddedServerTests {

    private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'%s/>";
    private static final String ITEMS = "<query xmlns='http://jabber.org/protocol/disco#items'%s/>";
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private final RawClient romeo = bound("romeo");

    @Test
    void tellsWhatTheServerIsAndCan() {
        assertThat(romeo.ask("get", "localhost", INFO.formatted("")).toXml())
                .contains("category='server'", "type='im'")
                .contains("var='urn:xmpp:ping'", "var='jabber:iq:register'", "var='msgoffline'");
    }

    @Test
    void listsTheServicesBesideTheServer() {
        assertThat(romeo.ask("get", "localhost", ITEMS.formatted("")).toXml())
                .contains("<item jid='conference.localhost'/>");
    }

    @Test
    void describesAnAccountToItsOwner() {
        assertThat(romeo.ask("get", "", INFO.formatted("")).toXml())
                .contains("category='account'", "type='registered'");
        assertThat(romeo.ask("get", "", ITEMS.formatted("")).attribute("type")).isEqualTo("result");
    }

    /** XEP-0030 §8: to others an account looks like one that does not exist. */
    @ParameterizedTest
    @ValueSource(strings = {INFO, ITEMS})
    void tellsStrangersNothingOfAnAccount(String query) {
        Element stranger = romeo.ask("get", "juliet@localhost", query.formatted(""));
        Element nobody = romeo.ask("get", "nobody@localhost", query.formatted(""));
        assertThat(condition(stranger)).isEqualTo("service-unavailable");
        assertThat(stranger.children().get(0).child(STANZAS, "text"))
                .isEqualTo(nobody.children().get(0).child(STANZAS, "text"));
        assertThat(condition(romeo.ask("get", "juliet@localhost", INFO.formatted(" node='x'"))))
                .isEqualTo("service-unavailable");
    }

    @Test
    void describesAnAccountToThoseWhoSeeItsPresence() {
        RawClient juliet = available("juliet");
        romeo.send("<presence to='juliet@localhost' type='subscribe'/>").sync();
        juliet.send("<presence to='romeo@localhost' type='subscribed'/>").sync();
        assertThat(romeo.ask("get", "juliet@localhost", INFO.formatted("")).toXml())
                .contains("category='account'");
        assertThat(condition(juliet.ask("get", "romeo@localhost", INFO.formatted(""))))
                .isEqualTo("service-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {INFO, ITEMS})
    void knowsNoNodes(String query) {
        String node = query.formatted(" node='x'");
        assertThat(condition(romeo.ask("get", "localhost", node))).isEqualTo("item-not-found");
        assertThat(condition(romeo.ask("get", "", node))).isEqualTo("item-not-found");
    }

    @Test
    void setsNothing() {
        assertThat(condition(romeo.ask("set", "localhost", INFO.formatted(""))))
                .isEqualTo("service-unavailable");
    }

    @Test
    void saysNothingTwice() {
        List<Element> all = romeo.ask("get", "localhost", INFO.formatted("")).children();
        assertThat(all.get(0).children()).isNotEmpty().doesNotHaveDuplicates();
    }

    /** XEP-0115 §6.3 and §6.2. */
    @Test
    void namesWhatItCanInTheStreamsFeatures() {
        Element caps = romeo.features().child("http://jabber.org/protocol/caps", "c");
        assertThat(caps).isNotNull();
        String node = caps.attribute("node") + "#" + caps.attribute("ver");
        Element named = romeo.ask("get", "localhost", INFO.formatted(" node='" + node + "'"));
        Element query = named.children().get(0);
        assertThat(query.attribute("node")).isEqualTo(node);
        assertThat(query.withAttribute("node", null))
                .isEqualTo(romeo.ask("get", "localhost", INFO.formatted("")).children().get(0));
    }

    /**
     * XEP-0030 §3.2 and §4.2: an answer has the query's node, an empty one too, which names none.
     */
    @ParameterizedTest
    @CsvSource({
        "localhost",
        "romeo@localhost",
        "conference.localhost",
        "room@conference.localhost",
        "pubsub.localhost",
        "upload.localhost",
    })
    void mirrorsTheNodeOfAQuery(String entity) {
        romeo.send(
                "<presence to='room@conference.localhost/Romeo'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        for (String query : List.of(INFO, ITEMS)) {
            Element whole = romeo.ask("get", entity, query.formatted("")).children().get(0);
            Element mirrored =
                    romeo.ask("get", entity, query.formatted(" node=''")).children().get(0);
            assertThat(whole.attribute("node")).isNull();
            assertThat(mirrored).isEqualTo(whole.withAttribute("node", ""));
        }
    }

    /** Of the nodes that there are: commands, the server's capabilities, one's nick, PubSub's. */
    @Test
    void mirrorsTheNodesThatThereAre() {
        String pubsub = "<pubsub xmlns='http://jabber.org/protocol/pubsub'>";
        romeo.ask("set", "", pubsub + "<create node='verses'/></pubsub>");
        romeo.send(
                "<presence to='room@conference.localhost/Romeo'>"
                        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
        assertMirrors("", "verses", INFO);
        assertMirrors("", "verses", ITEMS);
        assertMirrors("conference.localhost", "http://jabber.org/protocol/commands", INFO);
        assertMirrors("conference.localhost", "http://jabber.org/protocol/commands", ITEMS);
        assertMirrors("room@conference.localhost", "x-roomuser-item", INFO);
    }

    private void assertMirrors(String entity, String node, String query) {
        Element answer = romeo.ask("get", entity, query.formatted(" node='" + node + "'"));
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        assertThat(answer.children().get(0).attribute("node")).isEqualTo(node);
    }
}
