package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.mood.Mood;
import org.jivesoftware.smackx.mood.MoodManager;
import org.jivesoftware.smackx.pep.PepManager;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/** XEP-0163, as Smack plays it. */
class SmackPepTest extends SmackTests {

    @Test
    void isSupported() throws Exception {
        assertThat(PepManager.getInstanceFor(user("romeo")).isSupported()).isTrue();
    }

    @Test
    void tellsContactsOfAMood() throws Exception {
        XMPPTCPConnection juliet = user("juliet");
        XMPPTCPConnection romeo = user("romeo");
        BlockingQueue<String> moods = new LinkedBlockingQueue<>();
        MoodManager.getInstanceFor(romeo)
                .addMoodListener((jid, mood, id, message) -> moods.add(jid + " " + mood.getMood()));
        accepting(juliet);
        accepting(romeo).createItemAndRequestSubscription(bareJid(juliet), "Juliet", null);
        accepting(juliet).createItemAndRequestSubscription(bareJid(romeo), "Romeo", null);
        MoodManager.getInstanceFor(juliet).setMood(Mood.in_love);
        assertThat(moods.poll(10, TimeUnit.SECONDS)).isEqualTo("juliet@localhost in_love");
    }

    private static Roster accepting(XMPPTCPConnection connection) {
        Roster roster = Roster.getInstanceFor(connection);
        roster.setSubscriptionMode(Roster.SubscriptionMode.accept_all);
        return roster;
    }

    private static BareJid bareJid(XMPPTCPConnection connection) {
        return connection.getUser().asBareJid();
    }
}
