package verona.scenarios.federation;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.XmppClient;
import verona.vocabulary.Roster;

/** RFC 6120 §10.4 and RFC 6121 §3: stanzas for accounts on another server. */
class MessagesBetweenServersTest extends FederationScenarios {

    @Test
    void goBothWays() {
        romeo.sends(chat().to(juliet.fullJid()).body("Art thou not fair?"));
        juliet.receives(chat().from(romeo.fullJid()).body("Art thou not fair?"));
        juliet.sends(chat().to(romeo.fullJid()).body("What man art thou?"));
        romeo.receives(chat().from(juliet.fullJid()).body("What man art thou?"));
    }

    @Test
    void arriveInTheOrderOfTheSteps() {
        for (int i = 0; i < 20; i++) {
            romeo.sends(chat().to(juliet.fullJid()).body("first " + i));
            nurse.sends(chat().to(juliet.fullJid()).body("second " + i));
            juliet.receivesNext(chat().from(romeo.fullJid()).body("first " + i));
            juliet.receivesNext(chat().from(nurse.fullJid()).body("second " + i));
        }
    }

    @Test
    void arriveInTheOrderOfTheStepsThroughARoom() {
        makesARoom(romeo, orchard);
        enters(juliet, orchard);
        romeo.receives(presence().from(orchard.as("juliet")));
        juliet.receives(presence().from(orchard.as("romeo")));
        for (int i = 0; i < 20; i++) {
            romeo.sends(groupchat().to(orchard).body("first " + i));
            nurse.sends(chat().to(juliet.fullJid()).body("second " + i));
            juliet.receivesNext(groupchat().from(orchard.as("romeo")).body("first " + i));
            juliet.receivesNext(chat().from(nurse.fullJid()).body("second " + i));
        }
    }

    @Test
    void areAnsweredByTheOtherServer() {
        romeo.sends(iqGet("ping1").to(capulet).with(ping()));
        romeo.receives(iqResult("ping1").from(capulet));
        juliet.sends(iqGet("ping2").to(romeo.bareJid()).with(ping()));
        juliet.receives("<iq id='ping2' from='%s'/>".formatted(romeo.bareJid()));
    }

    /** RFC 6121 §2.2: it has asked for its roster, and is available. */
    private static void isInterested(XmppClient client) {
        client.sends(iqGet("roster").with(Roster.query())).receives(iqResult("roster"));
        client.sends(presence()).receives(presence().from(client.fullJid()));
    }

    /** RFC 6121 §3.1. */
    @Test
    void askForSubscriptions() {
        isInterested(romeo);
        isInterested(juliet);
        romeo.sends("<presence type='subscribe' to='%s'/>".formatted(juliet.bareJid()));
        juliet.receives("<presence type='subscribe' from='%s'/>".formatted(romeo.bareJid()));
        juliet.sends("<presence type='subscribed' to='%s'/>".formatted(romeo.bareJid()));
        romeo.receivesAll(
                xml("<presence type='subscribed' from='%s'/>".formatted(juliet.bareJid())),
                presence().from(juliet.fullJid()));
        juliet.sends(presence().status("On the balcony"));
        romeo.receives(presence().from(juliet.fullJid()).status("On the balcony"));
        juliet.disconnects();
        romeo.receives("<presence type='unavailable' from='%s'/>".formatted(juliet.fullJid()));
    }
}
