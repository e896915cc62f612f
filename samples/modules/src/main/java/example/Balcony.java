package example;

import static verona.Stanzas.*;

import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smackx.ping.PingManager;
import verona.XmppClient;

/** What is said on the balcony. */
public final class Balcony {

    private Balcony() {}

    /** One greets, and the other hears it. */
    public static void greets(XmppClient one, XmppClient other) {
        one.sends(chat().to(other.fullJid()).body("Good morrow"));
        other.receives(chat().from(one.fullJid()).body("Good morrow"));
    }

    /** Whether the server answers one of Smack's managers. */
    public static boolean isUp(XmppClient client)
            throws SmackException, XMPPException, InterruptedException {
        return PingManager.getInstanceFor(client.connection()).pingMyServer();
    }
}
