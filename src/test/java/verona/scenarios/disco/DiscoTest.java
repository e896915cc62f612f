package verona.scenarios.disco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Disco;
import verona.vocabulary.DiscoInfo;

/** XEP-0030: what a server and its accounts are, and to whom it says so. */
@XmppTest
@verona.Specification("XEP-0030")
class DiscoTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
    }

    private static DiscoInfo account() {
        return Disco.info().identity("account", "registered");
    }

    /** A query for information or for items. */
    private static IqSpec query(String kind) {
        return iqGet("query").with(payload("http://jabber.org/protocol/disco#" + kind, "query"));
    }

    private static IqSpec query(String kind, String node) {
        Element query = payload("http://jabber.org/protocol/disco#" + kind, "query");
        return iqGet("query").with(query.withAttribute("node", node));
    }

    private static Element error(Received answer) {
        return answer.element().child(Element.CLIENT, "error");
    }

    @Test
    void tellsWhatTheServerIsAndCan() {
        romeo.sends(query("info").to(server.domain()))
                .receivesNext(
                        iqResult("query")
                                .from(server.domain())
                                .with(
                                        Disco.info()
                                                .identity("server", "im")
                                                .feature("urn:xmpp:ping", "jabber:iq:register")
                                                .feature("msgoffline")));
    }

    @Test
    void listsTheServicesBesideTheServer() {
        romeo.sends(query("items").to(server.domain()))
                .receivesNext(iqResult("query").with(Disco.items().item(server.mucDomain())));
    }

    @Test
    void describesAnAccountToItsOwner() {
        romeo.sends(query("info")).receivesNext(iqResult("query").with(account()));
        romeo.sends(query("items")).receivesNext(iqResult("query"));
    }

    /** A node of a query, {@code ""} for none. */
    private static IqSpec queryOf(String kind, String node) {
        return node.isEmpty() ? query(kind) : query(kind, node);
    }

    /** §8: to others an account looks like one that does not exist. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void tellsStrangersNothingOfAnAccount(String node) {
        Received stranger =
                romeo.sends(queryOf("info", node).to(juliet.bareJid()))
                        .receivesNext(iqError("query", service_unavailable));
        Received nobody =
                romeo.sends(queryOf("info", node).to("nobody@" + server.domain()))
                        .receivesNext(iqError("query", service_unavailable));
        assertThat(error(stranger)).isEqualTo(error(nobody));
    }

    /** §8. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void listsNothingOfAnAccountForStrangers(String node) {
        Specification.differsOnProsody(server, "XEP-0030 §8");
        for (String to : List.of(juliet.bareJid().toString(), "nobody@" + server.domain())) {
            Received answer =
                    romeo.sends(queryOf("items", node).to(to))
                            .receivesNext(iqResult("query").from(to));
            Element query = answer.element().children().get(0);
            assertThat(query.children()).isEmpty();
            assertThat(query.attribute("node")).isEqualTo(node.isEmpty() ? null : node);
        }
    }

    /** §8. */
    @Test
    void describesAnAccountToThoseWhoSeeItsPresence() {
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
        romeo.sends(presence().subscribe().to(juliet.bareJid()));
        juliet.receives(presence().subscribe().from(romeo.bareJid()))
                .sends(presence().subscribed().to(romeo.bareJid()));
        romeo.sends(query("info").to(juliet.bareJid()))
                .receives(iqResult("query").from(juliet.bareJid()).with(account()));
        juliet.sends(query("info").to(romeo.bareJid()))
                .receives(iqError("query", service_unavailable));
    }

    /** §7. */
    @ParameterizedTest
    @ValueSource(strings = {"info", "items"})
    void knowsNoNodes(String kind) {
        romeo.sends(query(kind, "x").to(server.domain()))
                .receivesNext(iqError("query", item_not_found));
        romeo.sends(query(kind, "x")).receivesNext(iqError("query", item_not_found));
    }

    @Test
    void setsNothing() {
        romeo.sends(iqSet("set").to(server.domain()).with(Disco.info()))
                .receivesNext(iqError("set", service_unavailable));
    }

    @Test
    void saysNothingTwice() {
        Received info =
                romeo.sends(query("info").to(server.domain())).receivesNext(iqResult("query"));
        assertThat(info.element().children().get(0).children())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
