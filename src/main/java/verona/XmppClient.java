package verona;

import java.util.List;
import org.jivesoftware.smack.XMPPConnection;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;

/**
 * A client in a scenario, declared with {@link Client}.
 *
 * <p>What arrives goes to its inbox, in order; {@link #receives} and its kin take from there. It
 * sends nothing of itself.
 *
 * <pre>{@code
 * romeo.sends(iqGet("disco1").to(room).with(discoInfo()))
 *      .receives(iqResult("disco1").from(room).with(discoInfo().feature("http://jabber.org/protocol/muc")));
 * }</pre>
 */
public interface XmppClient extends Steps {

    /** The name it was declared with. */
    String name();

    /** Its account's address. */
    EntityBareJid bareJid();

    /**
     * Its address with the resource that the server bound last.
     *
     * @throws IllegalStateException if it has never connected
     */
    EntityFullJid fullJid();

    /** Whether it is connected, and the line has not broken. */
    boolean isConnected();

    /**
     * Smack's connection, logged in, for use with its managers. What managers send is not held back
     * for the sake of order, but other clients wait for it.
     *
     * @throws IllegalStateException if it is not connected
     */
    XMPPConnection connection();

    /** The stanzas that have arrived and that no step has taken, oldest first. */
    List<Received> unread();

    /**
     * The value that {@code {scansion:capture:name}} took in this scenario, null where it took
     * none.
     */
    @Nullable String captured(String name);
}
