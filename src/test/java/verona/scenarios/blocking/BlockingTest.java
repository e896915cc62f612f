package verona.scenarios.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.util.List;
import org.jivesoftware.smack.packet.Presence;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;

/** XEP-0191: what a block list is, and whom it hides. */
class BlockingTest extends BlockingScenarios {

    @Client(account = "romeo")
    XmppClient phone;

    @Client(account = "romeo")
    XmppClient other;

    @Client(account = "juliet", connect = LATER)
    XmppClient watch;

    /** §3.2, §3.3 and §3.4. */
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

    /** §3.3 and §3.4: those who have asked for the list learn of its changes. */
    @Test
    void isPushedToThoseWhoHaveAskedForIt() {
        blockList(phone);
        blockList(romeo);
        blocks(romeo, "Juliet@" + server.domain());
        for (XmppClient client : List.of(romeo, phone)) {
            client.receivesNext(
                    iqSet(anyValue()).to(client.fullJid()).with(command("block", at("juliet"))));
        }
        unblocks(romeo, at("juliet"));
        phone.receivesNext(iqSet(anyValue()).with(command("unblock", at("juliet"))));
        unblocks(romeo);
        phone.receivesNext(iqSet(anyValue()).with(command("unblock").exactly()));
        other.receivesNothing();
        juliet.receivesNothing();
    }

    @Test
    void isNobodyElsesToSee() {
        differsOnProsody("RFC 6120 §8.3.3.4");
        juliet.sends(iqGet("list").to(romeo.bareJid()).with(command("blocklist")))
                .receivesNext(iqError("list", forbidden));
    }

    /** §3.3 and §3.4: a contact that is blocked sees the user go, and come back. */
    @Test
    void endsAndRestoresPresence() {
        befriend();
        blocks(romeo, juliet.bareJid());
        juliet.receives(presence().unavailable().from(romeo.fullJid()));
        blocks(romeo, juliet.bareJid());
        romeo.sends(presence().show(Presence.Mode.dnd));
        juliet.sends(presence().show(Presence.Mode.away))
                .receivesNothing(presence().from(romeo.fullJid()).show(Presence.Mode.dnd));
        romeo.receivesNothing(presence().from(juliet.fullJid()).show(Presence.Mode.away));
        unblocks(romeo, juliet.bareJid());
        juliet.receives(presence().from(romeo.fullJid()).show(Presence.Mode.dnd));
    }

    /** What comes at initial presence: a probe to the contact, and presence. */
    @Test
    void hidesTheUserThatComesBack() {
        befriend();
        blocks(romeo, juliet.bareJid());
        juliet.receives(presence().unavailable().from(romeo.fullJid()));
        romeo.disconnects();
        phone.sends(presence())
                .receivesNext(presence().from(phone.fullJid()))
                .receivesNothing(anyPresence().from(juliet.fullJid()));
        juliet.receivesNothing(anyPresence().from(phone.fullJid()));
    }

    @Test
    void tellsNobodyWhoMayNotKnow() {
        blocks(romeo, juliet.bareJid());
        unblocks(romeo, juliet.bareJid());
        juliet.receivesNothing();
    }

    /** §5. */
    @Test
    void canHaveOneClientAlone() {
        differsOnProsody("XEP-0191 §5");
        befriend();
        watch.connects();
        watch.sends(presence())
                .receivesAll(
                        presence().from(watch.fullJid()),
                        presence().from(juliet.fullJid()),
                        presence().from(romeo.fullJid()));
        juliet.receives(presence().from(watch.fullJid()));
        romeo.receives(presence().from(watch.fullJid()));
        blocks(romeo, watch.fullJid());
        watch.receives(presence().unavailable().from(romeo.fullJid()));
        watch.sends(chat().to(romeo.bareJid()).body("1"))
                .receives(message().error(service_unavailable));
        juliet.sends(chat().to(romeo.bareJid()).body("2"));
        romeo.receives(chat().body("2"));
        juliet.receivesNothing(presence().unavailable().from(romeo.fullJid()));
        unblocks(romeo, watch.fullJid());
        watch.receives(presence().from(romeo.fullJid()));
    }

    /** §4, note. */
    @Test
    void neverStandsBetweenAUsersOwnSessions() {
        differsOnProsody("XEP-0191 §4");
        blocks(romeo, romeo.bareJid(), phone.fullJid());
        romeo.sends(chat().to(phone.fullJid()).body("1"));
        phone.receivesNext(chat().body("1"));
    }

    /** §3.1. */
    @Test
    void isAdvertised() {
        romeo.sends(iqGet("info").to(server.domain()).with(discoInfo()))
                .receivesNext(iqResult("info").with(discoInfo().feature(BLOCKING)));
    }
}
