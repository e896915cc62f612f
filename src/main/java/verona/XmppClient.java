package verona;

import org.jivesoftware.smack.XMPPConnection;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;

/**
 * A client in a scenario, declared with {@link Client}.
 *
 * <pre>{@code
 * romeo.sends(iqGet("disco1").to(room).with(discoInfo()))
 *      .receives(iqResult("disco1").from(room).with(discoInfo().feature("http://jabber.org/protocol/muc")));
 * }</pre>
 */
public interface XmppClient extends XmppEntity, Steps<XmppClient> {

    /** Its account's address. */
    EntityBareJid bareJid();

    /**
     * Its address with the resource that the server bound last.
     *
     * @throws IllegalStateException if it has never connected
     */
    EntityFullJid fullJid();

    /**
     * Smack's view of this client's connection, for use with its managers: connected and logged in
     * while the client is. It can be had before, so that listeners are there in time. What managers
     * send is not held back for the sake of order, but other clients wait for it.
     */
    XMPPConnection connection();
}
