package verona.scenarios.blocking;

import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.RequiresFeature;
import verona.XmppClient;
import verona.vocabulary.Blocking;

/** XEP-0191 §3.3 and §3.4: who learns of changes to a block list. */
@RequiresFeature(BlockingScenarios.BLOCKING)
class BlockListPushesTest extends BlockingScenarios {

    @Client(account = "romeo")
    XmppClient phone;

    @Client(account = "romeo")
    XmppClient other;

    @Test
    void isPushedToThoseWhoHaveAskedForIt() {
        // A server that keeps the list as one of XEP-0016 may say so.
        for (XmppClient client : List.of(romeo, phone)) {
            client.ignores(iqSet(anyValue()).with(payload("jabber:iq:privacy", "query")));
        }
        blockList(phone);
        blockList(romeo);
        blocks(romeo, "Juliet@" + server.domain());
        for (XmppClient client : List.of(romeo, phone)) {
            client.receivesNext(
                    iqSet(anyValue()).to(client.fullJid()).with(Blocking.block(at("juliet"))));
        }
        unblocks(romeo, at("juliet"));
        phone.receivesNext(iqSet(anyValue()).with(Blocking.unblock(at("juliet"))));
        unblocks(romeo);
        phone.receivesNext(iqSet(anyValue()).with(Blocking.unblock().exactly()));
        other.receivesNothing();
        juliet.receivesNothing();
    }
}
