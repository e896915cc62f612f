package verona;

import verona.server.ServerLink;
import verona.server.XmppServer;

/**
 * A further server in a scenario, declared with {@link Server}. It can be passed to every method
 * that takes an address, and is its domain there.
 *
 * <pre>{@code
 * romeo.sends(iqGet("version1").to(capulet).with("<query xmlns='jabber:iq:version'/>"));
 * capulet.link().disconnect();
 * }</pre>
 */
public interface RemoteServer extends CharSequence {

    /** What the scenario calls it. */
    String name();

    /** The domain of its accounts. */
    String domain();

    /**
     * The server itself. An embedded one is a {@link verona.server.embedded.EmbeddedServer}; each
     * call of a method that controls it waits until what the test's clients have sent is handled.
     */
    XmppServer server();

    /** Its link with the test's own server. */
    ServerLink link();

    /**
     * Its link with another server of the scenario.
     *
     * @throws IllegalArgumentException if that is this server, or one of another scenario
     */
    ServerLink link(RemoteServer other);
}
