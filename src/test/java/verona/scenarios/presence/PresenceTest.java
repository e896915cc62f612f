package verona.scenarios.presence;

import static org.jivesoftware.smack.packet.StanzaError.Condition.bad_request;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.scenarios.Specification;

/** RFC 6121 §4: who learns of whose presence. */
class PresenceTest extends PresenceScenarios {

    @Client XmppClient rosaline;

    /** §4.4.2. */
    @Test
    void tellsSubscribersOfEveryChangeAndNobodyElse() {
        romeoSubscribes();
        isAvailable(rosaline);
        juliet.sends(presence().show("away"));
        romeo.receivesNext(presence().from(juliet.fullJid()).show("away"));
        juliet.receives(presence().from(juliet.fullJid()).show("away"));
        romeo.sends(presence().show("dnd"));
        juliet.receivesNothing();
        rosaline.receivesNothing();
    }

    /** §4.3. */
    @Test
    void asksForTheContactsPresenceAtInitialPresence() {
        romeoSubscribes();
        phone.sends(presence()).receives(presence().from(juliet.fullJid()));
    }

    /** XEP-0203: who is informed at once needs no time stamp. */
    @Test
    void saysSinceWhenAPresenceHoldsThatComesLater() {
        juliet.sends(presence().show("away"))
                .receivesNext(presence().show("away").without(DELAY, "delay"));
        romeoAsks();
        juliet.sends(presence().subscribed().to(romeo.bareJid()));
        romeo.receives(
                presence()
                        .from(juliet.fullJid())
                        .with(payload(DELAY, "delay").withAttribute("stamp", anyValue())));
    }

    /** §4.5.2, and the same for a connection that is cut. */
    @ParameterizedTest
    @ValueSource(strings = {"unavailable", "closed", "cut"})
    void tellsSubscribersOfTheEnd(String end) {
        romeoSubscribes();
        switch (end) {
            case "unavailable" -> juliet.sends(presence().unavailable());
            case "closed" -> juliet.disconnects();
            default -> {
                Specification.endsWithItsConnection(juliet);
                juliet.drops();
            }
        }
        romeo.receivesNext(presence().unavailable().from(juliet.fullJid()));
    }

    /** §4.6.3. */
    @Test
    void tellsWhomPresenceWasDirectedToOfItsEnd() {
        romeo.sends(presence().to(juliet.fullJid()));
        juliet.receivesNext(presence().from(romeo.fullJid()));
        romeo.disconnects();
        juliet.receivesNext(presence().unavailable().from(romeo.fullJid()));
    }

    /** §4.2.2. */
    @Test
    void tellsAllSessionsOfAnAccountOfEachOther() {
        phone.sends(presence())
                .receivesAll(presence().from(phone.fullJid()), presence().from(romeo.fullJid()));
        romeo.receivesNext(presence().from(phone.fullJid()));
    }

    /** §4.7.2.3. */
    @Test
    void refusesAPriorityThatIsNone() {
        prosodyDiffersFrom("§4.7.2.3");
        romeo.sends("<presence><priority>high</priority></presence>")
                .receivesNext(presence().error(bad_request));
    }

    /** §4.3.2: of a session that is asked for by its full JID, no more than that. */
    @Test
    void answersASubscribersProbeOfASession() {
        prosodyDiffersFrom("§4.3.2");
        romeoSubscribes();
        juliet.sends(presence().show("away")).receives(presence().show("away"));
        romeo.receives(presence().show("away"));
        romeo.sends(presence().type("probe").to(juliet.fullJid()).id("p1"))
                .receivesNext(
                        presence().from(juliet.fullJid()).to(romeo.fullJid()).id("p1").exactly());
        romeo.sends(presence().type("probe").to(juliet.bareJid() + "/gone"))
                .receivesNext(presence().unavailable());
        juliet.receivesNothing();
    }

    /** §4.3.2, rule 1: Romeo has no subscription that the answer could end. */
    @ParameterizedTest
    @ValueSource(strings = {"JULIET", "FULL", "nobody@localhost"})
    void tellsAStrangersProbeNothing(String to) {
        String address = to.replace("JULIET", juliet.bareJid()).replace("FULL", juliet.fullJid());
        romeo.sends(presence().type("probe").to(address).id("p2")).receivesNothing();
        juliet.receivesNothing();
    }

    /** §4.6.6. */
    @Test
    void answersTheProbeOfWhoHasReceivedDirectedPresence() {
        prosodyDiffersFrom("§4.6.6");
        juliet.sends(presence().to(romeo.fullJid()).show("chat"));
        romeo.receives(presence().show("chat"))
                .sends(presence().type("probe").to(juliet.fullJid()).id("p"))
                .receivesNext(
                        presence().from(juliet.fullJid()).to(romeo.fullJid()).id("p").exactly());
        juliet.sends(presence().unavailable().to(romeo.fullJid()));
        romeo.receives(presence().unavailable())
                .sends(presence().type("probe").to(juliet.fullJid()))
                .receivesNothing();
    }

    /** §4.3.2, rule 3. */
    @Test
    void answersSubscribersWithTheLastUnavailablePresence() {
        prosodyDiffersFrom("§4.3.2");
        romeoSubscribes();
        juliet.sends(presence().unavailable().status("Farewell"));
        romeo.receives(presence().unavailable().status("Farewell").without(DELAY, "delay"));
        phone.sends(presence())
                .receives(
                        presence()
                                .unavailable()
                                .from(juliet.bareJid())
                                .status("Farewell")
                                .with(payload(DELAY, "delay")));
    }

    /** §4.6.3, rule 1. */
    @Test
    void sendsASubscriberUnavailablePresenceOnceAfterDirectedPresence() {
        romeoSubscribes();
        juliet.sends(presence().to(romeo.fullJid()));
        romeo.receives(presence().from(juliet.fullJid()));
        juliet.disconnects();
        romeo.receivesNext(presence().unavailable().from(juliet.fullJid())).receivesNothing();
    }

    /** §4.6.3, rule 3. */
    @Test
    void sendsUnavailablePresenceOfASessionThatWasAvailableToOneAlone() {
        rosaline.sends(presence().to(romeo.fullJid()));
        romeo.receivesNext(presence().from(rosaline.fullJid()));
        rosaline.sends(presence().unavailable().status("Off"));
        romeo.receivesNext(presence().unavailable().from(rosaline.fullJid()).status("Off"));
    }

    @Test
    void findsTheServerItselfAvailable() {
        romeo.sends(presence().type("probe").to(server.domain()))
                .receivesNext(presence().from(server.domain()));
        romeo.sends(presence().subscribe().to(server.domain()))
                .receives(presence().subscribed().from(server.domain()))
                .receives(presence().from(server.domain()));
        romeo.receives(iqSet(anyValue()));
        romeo.receives(iqSet(anyValue()));
        romeo.sends(presence().to(server.domain())).receivesNothing();
    }
}
