package example;

import static verona.Stanzas.*;
import static verona.stanza.Subscription.NONE;
import static verona.stanza.Subscription.REMOVE;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.vocabulary.Roster;

/** Friends lend their ears, and take them back. */
@XmppTest
class FriendsAndCountrymenTest {

    @Client XmppClient antony;

    @Client(resource = "forum")
    XmppClient brutus;

    @Test
    void friendsLendTheirEarsAndTakeThemBack() {
        // A contact without subscription
        antony.sends(
                iqSet("add")
                        .with(
                                Roster.query()
                                        .item(
                                                Roster.item(brutus.bareJid())
                                                        .name("Brutus")
                                                        .group("Romans", "Honourable men"))));
        antony.receives(iqResult("add"));

        antony.sends(iqGet("list").with(Roster.query().ver("")));
        antony.receives(
                iqResult("list")
                        .with(
                                Roster.query()
                                        .item(
                                                Roster.item(brutus.bareJid())
                                                        .name("Brutus")
                                                        .subscription(NONE)
                                                        .group("Honourable men", "Romans"))));

        // He asks for his presence and gets it
        antony.sends(presence().show("away").status("In the Capitol").priority(-1))
                .receives(anyPresence().from(antony.fullJid()).show("away").priority(-1));

        antony.sends(presence().subscribe().to(brutus.bareJid()));
        antony.receives(
                iqSet(anyValue()).with(Roster.query().item(Roster.item(brutus.bareJid()).asked())));

        brutus.sends(iqGet("mine").with(Roster.query()))
                .receives(iqResult("mine").with(Roster.query().ver(anyValue())));

        brutus.sends(presence())
                .receives(presence().subscribe().from(antony.bareJid()).to(brutus.bareJid()));

        brutus.sends(presence().subscribed().to(antony.bareJid()));
        antony.receives(presence().subscribed().from(brutus.bareJid()));
        antony.receives(anyPresence().from(brutus.fullJid()));

        // He gives it up again
        antony.sends(presence().unsubscribe().to(brutus.bareJid()));
        brutus.receives(presence().unsubscribe().from(antony.bareJid()));

        brutus.sends(presence().unsubscribed().to(antony.bareJid()));
        brutus.sends(presence().unavailable().status("I go alone"));
        brutus.sends(presence().unavailable().to(antony.bareJid()).status("I go alone"));
        antony.receives(presence().unavailable().from(brutus.fullJid()).status("I go alone"));

        antony.sends(
                iqSet("remove")
                        .with(
                                Roster.query()
                                        .item(Roster.item(brutus.bareJid()).subscription(REMOVE))));
        antony.receives(iqResult("remove"));

        antony.sends(iqSet("again").with(Roster.query().item(brutus.bareJid())))
                .receives(iqResult("again"));

        // He leaves, and comes back
        brutus.disconnects();
        brutus.connects();

        antony.sends(presence().type("probe").to(brutus.bareJid()))
                .receives(anyPresence().from(brutus.bareJid()).to(antony.bareJid()));
    }
}
