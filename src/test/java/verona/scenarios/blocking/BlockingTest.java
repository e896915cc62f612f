package verona.scenarios.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.Presence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.scenarios.Inbox;
import verona.vocabulary.Blocking;
import verona.vocabulary.Disco;

/** XEP-0191: what a block list is, and whom it hides. */
class BlockingTest extends BlockingScenarios {

    @Client(account = "romeo")
    XmppClient phone;

    @Client(account = "romeo")
    XmppClient other;

    @Client(account = "juliet", connect = LATER)
    XmppClient watch;

    @Client XmppClient rosaline;

    @BeforeEach
    void ignorePushes() {
        Inbox.ignorePushes(romeo, phone, other, juliet, watch, rosaline);
    }

    /** §3.2, §3.3 and §3.4, which give the list no order. */
    @Test
    void isKept() {
        assertThat(blockList(romeo)).isEmpty();
        blocks(romeo, at("juliet"), "Tybalt@" + server.domain());
        blocks(romeo, at("mercutio"));
        assertThat(blockList(romeo))
                .containsExactlyInAnyOrder(at("juliet"), at("tybalt"), at("mercutio"));
        unblocks(romeo, at("tybalt"), at("nobody"));
        assertThat(blockList(romeo)).containsExactlyInAnyOrder(at("juliet"), at("mercutio"));
        assertThat(blockList(juliet)).isEmpty();
        romeo.disconnects().connects();
        assertThat(blockList(romeo)).hasSize(2);
    }

    /** §3.5. */
    @Test
    void isEmptiedByACommandThatNamesNobody() {
        blocks(romeo, at("juliet"), at("tybalt"));
        unblocks(romeo);
        assertThat(blockList(romeo)).isEmpty();
    }

    @Test
    void isNobodyElsesToSee() {
        juliet.sends(iqGet("list").to(romeo.bareJid()).with(Blocking.blocklist()))
                .receivesNext(iqError("list"));
    }

    /** RFC 6120 §8.3.3.4: and that is because of who asks. */
    @Test
    void saysThatItIsForItsUser() {
        otherwiseOnProsody("XEP-0191 §3.2");
        juliet.sends(iqGet("list").to(romeo.bareJid()).with(Blocking.blocklist()))
                .receivesNext(iqError("list", forbidden));
    }

    /** §3.3 and §3.4: a contact that is blocked sees the user go, and come back. */
    @Test
    void endsAndRestoresPresence() {
        befriend();
        blocks(romeo, juliet.bareJid());
        juliet.receivesNext(presence().unavailable().from(romeo.fullJid()));
        blocks(romeo, juliet.bareJid());
        isThere(romeo, presence().show(Presence.Mode.dnd));
        isThere(juliet, presence().show(Presence.Mode.away));
        juliet.receivesNothing();
        romeo.receivesNothing(presence());
        unblocks(romeo, juliet.bareJid());
        juliet.receivesNext(presence().from(romeo.fullJid()).show(Presence.Mode.dnd))
                .receivesNothing();
    }

    /** What comes at initial presence: a probe to the contact, and presence. */
    @Test
    void hidesTheUserThatComesBack() {
        befriend();
        blocks(romeo, juliet.bareJid());
        juliet.receivesNext(presence().unavailable().from(romeo.fullJid()));
        romeo.disconnects().connects();
        isThere(romeo, presence());
        romeo.receivesNothing(presence());
        juliet.receivesNothing();
    }

    /** §3.3: the user has sent the contact nothing, so there is nothing to refuse. */
    @Test
    void refusesNoPresenceThatIsForAllContacts() {
        otherwiseOnProsody("XEP-0191 §3.3");
        befriend();
        blocks(romeo, juliet.bareJid());
        isThere(romeo, presence().show(Presence.Mode.dnd));
        romeo.receivesNothing();
    }

    @Test
    void tellsNobodyWhoMayNotKnow() {
        blocks(romeo, juliet.bareJid());
        unblocks(romeo, juliet.bareJid());
        juliet.receivesNothing();
    }

    /** §6. */
    @Test
    void canHaveOneClientAlone() {
        befriendWithWatch();
        blocks(romeo, watch.fullJid());
        watch.sends(chat().to(romeo.bareJid()).body("1"))
                .receives(message().error(service_unavailable));
        juliet.sends(chat().to(romeo.bareJid()).body("2"));
        romeo.receivesNext(chat().body("2"));
        juliet.receivesNothing();
    }

    /** §3.3, §3.4 and §6: the contact may see presence, so its client may. */
    @Test
    void endsAndRestoresPresenceForOneClientAlone() {
        differsOnProsody("XEP-0191 §3.3");
        befriendWithWatch();
        blocks(romeo, watch.fullJid());
        watch.receivesNext(presence().unavailable().from(romeo.fullJid()));
        juliet.receivesNothing();
        unblocks(romeo, watch.fullJid());
        watch.receivesNext(presence().from(romeo.fullJid()));
    }

    private void befriendWithWatch() {
        befriend();
        watch.connects();
        watch.sends(presence())
                .receivesAll(
                        presence().from(watch.fullJid()),
                        presence().from(juliet.fullJid()),
                        presence().from(romeo.fullJid()));
        juliet.receivesNext(presence().from(watch.fullJid()));
        romeo.receivesNext(presence().from(watch.fullJid()));
    }

    /** §6. */
    @Test
    void canHaveADomain() {
        differsOnProsody("XEP-0191 §6");
        befriend();
        blocks(romeo, server.mucDomain(), server.domain());
        juliet.receivesNext(presence().unavailable().from(romeo.fullJid()));
        juliet.sends(chat().to(romeo.bareJid()).body("1"))
                .receivesNext(message().error(service_unavailable));
        romeo.sends(chat().to(romeo.bareJid()).body("2"));
        unblocks(romeo, server.domain());
        juliet.receivesNext(presence().from(romeo.fullJid()));
    }

    /** §3.3: nothing reaches the user, whenever it was sent. */
    @Test
    void keepsBackWhatWaitsForTheUser() {
        differsOnProsody("XEP-0191 §3.3");
        befriend();
        rosaline.sends(presence().subscribe().to(romeo.bareJid()));
        romeo.disconnects();
        rosaline.sends(chat().to(romeo.bareJid()).body("1"));
        juliet.sends(chat().to(romeo.bareJid()).body("2"));
        other.sends(iqSet("block").with(Blocking.block(rosaline.bareJid())))
                .receives(iqResult("block"))
                .sends(presence())
                .receives(chat().from(juliet.fullJid()).body("2"));
        other.receivesNothing(anyMessage().from(rosaline.fullJid()));
        other.receivesNothing(anyPresence().from(rosaline.bareJid()));
    }

    /** §5. */
    @Test
    void neverStandsBetweenAUsersOwnSessions() {
        differsOnProsody("XEP-0191 §5");
        blocks(romeo, romeo.bareJid(), phone.fullJid());
        romeo.sends(chat().to(phone.fullJid()).body("1"));
        phone.receivesNext(chat().body("1"));
    }

    /** §3.1. */
    @Test
    void isAdvertised() {
        romeo.sends(iqGet("info").to(server.domain()).with(Disco.info()))
                .receivesNext(iqResult("info").with(Disco.info().feature(BLOCKING)));
    }
}
