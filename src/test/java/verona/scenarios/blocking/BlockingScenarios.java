package verona.scenarios.blocking;

import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.PresenceSpec;
import verona.vocabulary.Blocking;

/** Romeo and Juliet, who are available, and commands of XEP-0191. */
@XmppTest
@verona.Specification("XEP-0191")
abstract class BlockingScenarios {

    static final String BLOCKING = "urn:xmpp:blocking";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        romeo.sends(presence()).receives(presence().from(romeo.fullJid()));
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
    }

    /** Skips the test on Prosody, which does otherwise where that clause leaves it free. */
    final void otherwiseOnProsody(String clause) {
        Specification.otherwiseOnProsody(server, clause);
    }

    /** Skips the test on Prosody, which differs from that clause. */
    final void differsOnProsody(String clause) {
        Specification.differsOnProsody(server, clause);
    }

    final String at(String localpart) {
        return localpart + "@" + server.domain();
    }

    static void blocks(XmppClient client, CharSequence... jids) {
        client.sends(iqSet("block").with(Blocking.block(jids))).receives(iqResult("block"));
    }

    static void unblocks(XmppClient client, CharSequence... jids) {
        client.sends(iqSet("unblock").with(Blocking.unblock(jids))).receives(iqResult("unblock"));
    }

    static List<String> blockList(XmppClient client) {
        return client
                .sends(iqGet("list").with(Blocking.blocklist()))
                .receives(iqResult("list"))
                .element()
                .child(BLOCKING, "blocklist")
                .children()
                .stream()
                .map(item -> item.attribute("jid"))
                .toList();
    }

    /** Both know each other's presence, and have read that. */
    final void befriend() {
        subscribes(romeo, juliet);
        subscribes(juliet, romeo);
        // What else an approval brings, and in which order, is not what these tests are about.
        Inbox.readAll(romeo);
        Inbox.readAll(juliet);
    }

    /** A client says that it is available, and has its own presence back (RFC 6121 §4.2.2). */
    static void isThere(XmppClient client, PresenceSpec presence) {
        client.sends(presence).receivesNext(presence.from(client.fullJid()));
    }

    private static void subscribes(XmppClient client, XmppClient contact) {
        PresenceSpec subscribe = presence().subscribe();
        client.sends(subscribe.to(contact.bareJid()));
        contact.receives(subscribe.from(client.bareJid()))
                .sends(presence().subscribed().to(client.bareJid()));
        client.receives(presence().from(contact.fullJid()));
    }
}
