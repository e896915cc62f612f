package verona.docs;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.ExpectedServerErrors;
import verona.RequiresFeature;
import verona.Specification;
import verona.XmppClient;
import verona.XmppTest;

/** The fragments of docs/comparing-servers.md and docs/reports.md, run. */
@XmppTest
class ComparisonExamplesTest {

    @Client XmppClient juliet;

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
}
