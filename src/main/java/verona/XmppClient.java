package verona;

import java.util.List;
import org.jivesoftware.smack.XMPPConnection;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import verona.connection.Session;
import verona.stanza.Element;

/**
 * A client in a scenario, declared with {@link Client}.
 *
 * <pre>{@code
 * romeo.sends(iqGet("disco1").to(room).with(Disco.info()))
 *      .receives(iqResult("disco1").from(room).with(Disco.info().feature("http://jabber.org/protocol/muc")));
 * }</pre>
 */
public interface XmppClient extends XmppEntity, ClientSteps {

    /** The bare JID of the client's account. */
    EntityBareJid bareJid();

    /**
     * The full JID, with the resource that the server bound last.
     *
     * @throws IllegalStateException if the client has never connected
     */
    EntityFullJid fullJid();

    /**
     * What this client negotiated with the server when it connected last.
     *
     * <pre>{@code
     * assertThat(romeo.session().tlsVersion()).isEqualTo("TLSv1.3");
     * }</pre>
     *
     * @throws IllegalStateException if the client has never connected
     */
    Session session();

    /**
     * The stanzas that the server has not acknowledged (XEP-0198 §4), oldest first.
     *
     * @throws IllegalStateException if the client is declared without {@code streamManagement}, or
     *     has never connected
     */
    List<Element> unacknowledged();

    /**
     * This client's connection for Smack's managers. It is connected and authenticated while the
     * client is. Listeners can be added before the client connects. Stanzas that managers send do
     * not wait for those of other clients, but other clients' steps wait for them.
     */
    XMPPConnection connection();
}
