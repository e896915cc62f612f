package verona.scenarios.presence;

import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;

/**
 * Which resources get presence about subscriptions: those that have asked for the roster (RFC 6121
 * §2.2), whether they are available or not.
 */
class InterestedResourcesTest extends PresenceScenarios {

    /** It is available, and has not asked for the roster. */
    @Client(account = "romeo")
    XmppClient tablet;

    @Client(account = "juliet")
    XmppClient balcony;

    @BeforeEach
    void connectOthers() {
        isInterested(phone);
        isAvailable(tablet);
        isAvailable(balcony);
    }

    /** §3.1.6. */
    @Test
    void getAnApproval() {
        romeoAsks();
        juliet.sends(presence().subscribed().to(romeo.bareJid()));
        romeo.receives(presence().subscribed().from(juliet.bareJid()));
        phone.receives(presence().subscribed().from(juliet.bareJid()));
        tablet.receivesNothing(presence().subscribed());
    }

    /** §3.2.3. */
    @Test
    void getACancellation() {
        romeoSubscribes();
        juliet.sends(presence().unsubscribed().to(romeo.bareJid()));
        romeo.receives(presence().unsubscribed().from(juliet.bareJid()));
        phone.receives(presence().unsubscribed().from(juliet.bareJid()));
        tablet.receivesNothing(presence().unsubscribed());
    }

    /** §3.3.3. */
    @Test
    void getAnUnsubscription() {
        romeoSubscribes();
        romeo.sends(presence().unsubscribe().to(juliet.bareJid()));
        juliet.receives(presence().unsubscribe().from(romeo.bareJid()));
        balcony.receivesNothing(presence().unsubscribe());
    }

    /** §3.1.3: a request is for available resources, whether they are interested or not. */
    @Test
    void areNotTheOnlyOnesThatGetARequest() {
        romeo.sends(presence().subscribe().to(juliet.bareJid()));
        juliet.receives(presence().subscribe().from(romeo.bareJid()));
        balcony.receives(presence().subscribe().from(romeo.bareJid()));
    }
}
