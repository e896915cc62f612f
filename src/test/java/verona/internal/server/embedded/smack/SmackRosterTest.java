package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.roster.AbstractPresenceEventListener;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.roster.RosterEntry;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.FullJid;
import org.jxmpp.jid.impl.JidCreate;

/** RFC 6121 §2 to §4, as Smack's roster plays it. */
class SmackRosterTest extends SmackTests {

    private final BareJid julietsJid = JidCreate.entityBareFromOrThrowUnchecked("juliet@localhost");
    private final BlockingQueue<Presence> seen = new LinkedBlockingQueue<>();
    private XMPPTCPConnection juliet;
    private Roster romeo;

    @BeforeEach
    void login() throws Exception {
        juliet = user("juliet");
        Roster.getInstanceFor(juliet).setSubscriptionMode(Roster.SubscriptionMode.accept_all);
        romeo = Roster.getInstanceFor(user("romeo"));
        romeo.setSubscriptionMode(Roster.SubscriptionMode.accept_all);
        romeo.addPresenceEventListener(
                new AbstractPresenceEventListener() {
                    @Override
                    public void presenceAvailable(FullJid address, Presence presence) {
                        see(address, presence);
                    }

                    @Override
                    public void presenceUnavailable(FullJid address, Presence presence) {
                        see(address, presence);
                    }
                });
    }

    private void see(FullJid address, Presence presence) {
        if (address.asBareJid().equals(julietsJid)) {
            seen.add(presence);
        }
    }

    private Presence next() throws InterruptedException {
        return seen.poll(10, TimeUnit.SECONDS);
    }

    /** Waits for one like that: Smack repeats its presence when what it can do has changed. */
    private void first(Predicate<Presence> like) throws InterruptedException {
        Presence presence = next();
        while (presence != null && !like.test(presence)) {
            presence = next();
        }
        assertThat(presence).isNotNull();
    }

    @Test
    void keepsContactsWithNamesAndGroups() throws Exception {
        romeo.createItem(julietsJid, "Juliet", new String[] {"Friends", "Verona"});
        Roster laptop = Roster.getInstanceFor(client("romeo", "laptop"));
        laptop.reloadAndWait();
        RosterEntry entry = laptop.getEntry(julietsJid);
        assertThat(entry.getName()).isEqualTo("Juliet");
        assertThat(entry.getGroups()).extracting(group -> group.getName()).hasSize(2);
    }

    @Test
    void seesThePresenceOfWhomItHasSubscribedTo() throws Exception {
        romeo.createItemAndRequestSubscription(julietsJid, "Juliet", null);
        assertThat(next().getFrom().toString()).isEqualTo("juliet@localhost/phone");
        juliet.sendStanza(
                PresenceBuilder.buildPresence()
                        .setMode(Presence.Mode.away)
                        .setStatus("on the balcony")
                        .build());
        first(presence -> "on the balcony".equals(presence.getStatus()));
        juliet.disconnect();
        first(presence -> presence.getType() == Presence.Type.unavailable);
    }

    @Test
    void forgetsAContact() throws Exception {
        romeo.createItemAndRequestSubscription(julietsJid, "Juliet", null);
        next();
        romeo.removeEntry(romeo.getEntry(julietsJid));
        Roster laptop = Roster.getInstanceFor(client("romeo", "laptop"));
        laptop.reloadAndWait();
        assertThat(laptop.contains(julietsJid)).isFalse();
        Roster of = Roster.getInstanceFor(juliet);
        of.reloadAndWait();
        RosterEntry left = of.getEntry(JidCreate.entityBareFrom("romeo@localhost"));
        assertThat(left == null || left.getType() == ItemType.none).isTrue();
    }
}
