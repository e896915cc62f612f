package verona.scenarios.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Subscription;
import verona.vocabulary.Roster;
import verona.vocabulary.RosterItem;
import verona.vocabulary.RosterQuery;

/** RFC 6121 §2: the roster and its changes. */
@XmppTest
@verona.Specification("RFC 6121 §2")
class RosterTest {

    @Client XmppClient romeo;

    @Client(account = "romeo")
    XmppClient other;

    @Client(account = "romeo")
    XmppClient silent;

    @Client XmppClient juliet;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        romeo.sends(presence()).receives(presence().from(romeo.fullJid()));
    }

    private RosterItem nurse() {
        return Roster.item("nurse@" + server.domain()).name("Nurse").group("Servants");
    }

    private static Element gets(XmppClient client) {
        return gets(client, Roster.query()).child("jabber:iq:roster", "query");
    }

    private static Element gets(XmppClient client, RosterQuery request) {
        return client.sends(iqGet("get").with(request)).receives(iqResult("get")).element();
    }

    private static void sets(XmppClient client, RosterItem item) {
        client.sends(iqSet("set").with(Roster.query().item(item))).receives(iqResult("set"));
    }

    private void romeoAsksForJulietsPresence() {
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
        romeo.sends(presence().subscribe().to(juliet.bareJid()));
        juliet.receivesNext(presence().subscribe().from(romeo.bareJid()));
    }

    @Test
    void startsEmpty() {
        assertThat(gets(romeo).children()).isEmpty();
    }

    /** RFC 6121 §2.1.6. */
    @Test
    void pushesAChangeToEverySessionThatHasAskedForTheRoster() {
        gets(other);
        sets(romeo, nurse());
        other.receivesNext(
                iqSet(anyValue())
                        .with(Roster.query().item(nurse().subscription(Subscription.NONE))));
        silent.receivesNothing();
        assertThat(gets(romeo).children()).hasSize(1);
    }

    /** RFC 6121 §2.6.3. */
    @Test
    void sendsNoRosterThatTheClientHasAlready() {
        assertThat(gets(romeo, Roster.query().ver(version())).children()).isEmpty();
    }

    /** RFC 6121 §2.6.2: the roster's version, which a client asks for by naming an empty one. */
    private String version() {
        return String.valueOf(
                gets(romeo, Roster.query().ver(""))
                        .child("jabber:iq:roster", "query")
                        .attribute("ver"));
    }

    /** RFC 6121 §2.6.3. */
    @Test
    void sendsARosterThatHasChangedSince() {
        Specification.differsOnProsody(server, "RFC 6121 §2.6.3");
        String version = version();
        sets(romeo, nurse());
        romeo.sends(iqGet("changed").with(Roster.query().ver(version)))
                .receives(iqResult("changed").with(Roster.query().item(nurse())));
        sets(romeo, Roster.item("friar@" + server.domain()));
        assertThat(gets(romeo, Roster.query().ver(version())).children()).isEmpty();
    }

    /** RFC 6121 §2.5.2 and §3.3.3: who has asked for the roster gets the 'unsubscribe'. */
    @Test
    void removesAContactAndTheSubscriptionsWithIt() {
        gets(juliet);
        romeoAsksForJulietsPresence();
        juliet.sends(presence().subscribed().to(romeo.bareJid()));
        romeo.receives(presence().from(juliet.fullJid()));
        sets(romeo, Roster.item(juliet.bareJid()).subscription(Subscription.REMOVE));
        juliet.receives(presence().unsubscribe().from(romeo.bareJid()));
        assertThat(gets(romeo).children()).isEmpty();
    }

    /** RFC 6121 §3.1.2 and §3.1.3. */
    @Test
    void showsASubscriptionThatIsAskedForButNotOneThatIsWanted() {
        romeoAsksForJulietsPresence();
        romeo.sends(iqGet("asked").with(Roster.query()))
                .receives(
                        iqResult("asked")
                                .with(
                                        Roster.query()
                                                .item(
                                                        Roster.item(juliet.bareJid())
                                                                .asked()
                                                                .subscription(Subscription.NONE))));
        assertThat(gets(juliet).children()).isEmpty();
    }

    /** RFC 6121 §2.3.3: the roster is the account's own to change. */
    @Test
    void keepsOthersOut() {
        Specification.differsOnProsody(server, "RFC 6121 §2.3.3");
        romeo.sends(iqSet("other").to(juliet.bareJid()).with(Roster.query().item(nurse())))
                .receivesNext(iqError("other", forbidden));
    }

    /** RFC 6121 §2.3.3 names the condition for changes alone. */
    @Test
    void showsAndChangesNobodyElsesRoster() {
        romeo.sends(iqGet("get").to(juliet.bareJid()).with(Roster.query()))
                .receivesNext(iqError("get"));
        romeo.sends(iqSet("set").to(juliet.bareJid()).with(Roster.query().item(nurse())))
                .receivesNext(iqError("set"));
        assertThat(gets(juliet).children()).isEmpty();
    }
}
