package verona.scenarios.disco;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Muc;

/** XEP-0030 §3.2, and in §4.2 the examples: an answer has the query's node. */
@XmppTest
@verona.Specification("XEP-0030")
class MirroredNodeTest {

    private static final String DISCO = "http://jabber.org/protocol/disco#";

    @Client XmppClient romeo;
    @Room XmppRoom room;

    private XmppServer server;

    @BeforeEach
    void makeTheRoom(XmppServer server) {
        this.server = server;
        // Some rooms say what they are to whoever enters.
        romeo.ignores(presence().from(room).without("http://jabber.org/protocol/muc#user", "x"));
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")).with(Muc.user().status(201)))
                .receives(groupchat().emptySubject());
    }

    private Element asks(String kind, CharSequence to, Element query) {
        IqSpec request = iqGet("query").with(query);
        return romeo.sends(to.isEmpty() ? request : request.to(to))
                .receivesNext(iqResult("query"))
                .element()
                .child(DISCO + kind, "query");
    }

    /** An empty node, too, which names none. */
    @ParameterizedTest
    @CsvSource({
        "SERVER, info, ''",
        "SERVER, items, (XEP-0030 §4.2)",
        "ACCOUNT, info, XEP-0030 §3.2",
        "ACCOUNT, items, (XEP-0030 §4.2)",
        "MUC, info, ''",
        "MUC, items, (XEP-0030 §4.2)",
        "ROOM, info, ''",
        "ROOM, items, (XEP-0030 §4.2)",
        "PUBSUB, info, ''",
        "PUBSUB, items, (XEP-0030 §4.2)",
    })
    void mirrorsTheNodeOfAQuery(String entity, String kind, String prosody) {
        Specification.prosodyDiffersFrom(server, prosody);
        Element query = payload(DISCO + kind, "query");
        Element whole = asks(kind, address(entity), query);
        Element mirrored = asks(kind, address(entity), query.withAttribute("node", ""));
        assertThat(whole.attribute("node")).isNull();
        assertThat(mirrored).isEqualTo(whole.withAttribute("node", ""));
    }

    private CharSequence address(String entity) {
        return switch (entity) {
            case "SERVER" -> server.domain();
            case "ACCOUNT" -> romeo.bareJid();
            case "MUC" -> server.mucDomain();
            case "ROOM" -> room;
            default -> server.pubsubDomain();
        };
    }

    /** XEP-0163 §3: an account's node. */
    @Test
    void mirrorsTheNodeOfAnAccount() {
        romeo.sends(
                        iqSet("create")
                                .with(
                                        "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                                                + "<create node='verses'/></pubsub>"))
                .receives(iqResult("create"));
        assertMirrors("", "verses", "info");
        assertMirrors("", "verses", "items");
    }

    /** XEP-0050 §2.1 and §2.2. */
    @Test
    void mirrorsTheNodeOfCommands() {
        assertMirrors(server.mucDomain(), "http://jabber.org/protocol/commands", "info");
        assertMirrors(server.mucDomain(), "http://jabber.org/protocol/commands", "items");
    }

    /** XEP-0045 §7.10. */
    @Test
    void mirrorsTheNodeOfANick() {
        assertMirrors(room, "x-roomuser-item", "info");
    }

    private void assertMirrors(CharSequence entity, String node, String kind) {
        Element query = payload(DISCO + kind, "query").withAttribute("node", node);
        assertThat(asks(kind, entity, query).attribute("node")).isEqualTo(node);
    }
}
