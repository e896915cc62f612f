package verona.docs;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.ExpectedServerErrors;
import verona.RequiresFeature;
import verona.Room;
import verona.Specification;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Muc;

/** The fragments of docs/comparing-servers.md and docs/reports.md, run. */
@XmppTest
class ComparisonExamplesTest {

    @Client XmppClient juliet;
    @Room XmppRoom room;

    @Test
    @RequiresFeature("urn:xmpp:carbons:2")
    @Specification("XEP-0280 §4")
    void enablesCarbons() {
        juliet.sends(iqSet("carbons").with("<enable xmlns='urn:xmpp:carbons:2'/>"))
                .receives(iqResult("carbons"));
    }

    @Test
    @ExpectedServerErrors("upstream")
    void answersWithoutItsUpstream() {
        juliet.sends(iqGet("ping1").with(ping())).receives(iqResult("ping1"));
    }

    @Test
    void entersARoom() {
        juliet.ignores(presence().from(room));
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receivesNext(presence().from(room.as("Juliet")));
    }
}
