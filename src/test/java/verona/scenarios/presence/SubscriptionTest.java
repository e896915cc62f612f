package verona.scenarios.presence;

import static org.jivesoftware.smack.packet.StanzaError.Condition.not_allowed;
import static org.jivesoftware.smack.packet.StanzaError.Condition.remote_server_not_found;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.scenarios.Specification;
import verona.stanza.Subscription;
import verona.vocabulary.Roster;

/** RFC 6121 §3: subscriptions to presence. */
class SubscriptionTest extends PresenceScenarios {

    @Client(account = "juliet")
    XmppClient balcony;

    @Client(connect = LATER)
    XmppClient rosaline;

    @Client(account = "rosaline", connect = LATER)
    XmppClient rosalinesPhone;

    /** §3.1. */
    @Test
    void makesASubscriptionInFourStanzas() {
        ignoresAcknowledgements(romeo);
        romeo.sends(presence().subscribe().to(juliet.bareJid() + "/ignored").id("s"));
        juliet.receivesNext(presence().subscribe().from(romeo.bareJid()).to(juliet.bareJid()))
                .sends(presence().subscribed().to(romeo.bareJid()));
        romeo.receivesInOrder(
                presence().subscribed().from(juliet.bareJid()), presence().from(juliet.fullJid()));
        romeo.receives(push(juliet, Subscription.NONE))
                .receives(push(juliet, Subscription.TO))
                .receivesNothing();
    }

    /** §3.1.3. */
    @Test
    void acknowledgesARequestFromTheBareJid() {
        romeo.sends(presence().subscribe().to(juliet.bareJid()))
                .receives(presence().unavailable().from(juliet.bareJid()));
    }

    /** §3.2.2: the end of presence goes before the end of the subscription. */
    @Test
    void endsASubscriptionFromEitherSide() {
        prosodyDiffersFrom("§3.2.2");
        romeoSubscribes();
        juliet.sends(presence().unsubscribed().to(romeo.bareJid()));
        romeo.receivesInOrder(
                presence().unavailable().from(juliet.fullJid()),
                presence().unsubscribed().from(juliet.bareJid()));
        romeo.receives(push(juliet, Subscription.NONE));
        juliet.sends(presence().show("away"));
        romeo.receivesNothing();
    }

    /** §3.1.5 and §3.4. */
    @Test
    void ignoresAnApprovalThatNobodyAskedFor() {
        juliet.sends(presence().subscribed().to(romeo.bareJid()));
        romeo.receivesNothing();
    }

    /** §3.1.3. */
    @Test
    void keepsARequestUntilItsAccountIsThere() {
        romeo.sends(presence().subscribe().to(rosaline.bareJid()));
        rosaline.connects();
        isAvailable(rosaline);
        rosaline.receives(presence().subscribe().from(romeo.bareJid()));
    }

    /** §3.1.3: with all that is in it, to whoever comes, until it is answered. */
    @Test
    void deliversARequestInFullUntilItIsAnswered() {
        String nick = "<nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick>";
        romeo.sends(presence().subscribe().to(rosaline.bareJid()).id("first").with(nick))
                .sends(presence().subscribe().to(rosaline.bareJid()).id("second"));
        for (XmppClient client : List.of(rosaline, rosalinesPhone)) {
            client.connects();
            isAvailable(client);
            client.receives(presence().subscribe().id("first").with(nick))
                    .receivesNothing()
                    .disconnects();
        }
        rosaline.connects();
        rosaline.sends(presence().unsubscribed().to(romeo.bareJid()));
        isAvailable(rosaline);
        rosaline.receivesNothing();
    }

    /** §3.4. */
    @Test
    void approvesARequestBeforeItComes() {
        prosodyDiffersFrom("§3.4.2");
        juliet.sends(presence().subscribed().to(romeo.bareJid()));
        romeo.receivesNothing();
        juliet.receives(
                iqSet(anyValue())
                        .with(Roster.query().item(Roster.item(romeo.bareJid()).approved())));
        romeo.sends(presence().subscribe().to(juliet.bareJid()))
                .receives(presence().subscribed().from(juliet.bareJid()))
                .receives(presence().from(juliet.fullJid()));
        juliet.receives(push(romeo, Subscription.FROM)).receivesNothing();
    }

    /** §3.1.2: by an error that is appropriate, which RFC 6120 §8.3.3.10 describes. */
    @Test
    void refusesASubscriptionToOneself() {
        Received refusal =
                romeo.sends(presence().subscribe().to(romeo.bareJid()))
                        .receivesNext(presence().type("error"));
        Specification.otherwiseOnProsody(server, "RFC 6121 §3.1.2");
        refusal.assertThat().hasError(not_allowed);
    }

    /** RFC 6120 §10.4. */
    @Test
    void tellsThatARequestCannotArrive() {
        Specification.differsOnProsody(server, "RFC 6120 §10.4");
        romeo.sends(presence().subscribe().to("juliet@elsewhere.lit").id("s"))
                .receives(presence().from("juliet@elsewhere.lit").error(remote_server_not_found));
    }

    /** §2.5.2 and §3.2.2. */
    @Test
    void tellsARemovedContactThatEachSessionIsUnavailable() {
        prosodyDiffersFrom("§3.2.2");
        romeoSubscribes();
        isAvailable(balcony);
        romeo.receives(presence().from(balcony.fullJid()));
        balcony.sends(
                iqSet("remove")
                        .with(
                                Roster.query()
                                        .item(
                                                Roster.item(romeo.bareJid())
                                                        .subscription(Subscription.REMOVE))));
        romeo.receivesAll(
                presence().unavailable().from(juliet.fullJid()),
                presence().unavailable().from(balcony.fullJid()));
        romeo.receives(presence().unsubscribed().from(juliet.bareJid()));
    }
}
