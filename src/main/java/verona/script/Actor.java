package verona.script;

import java.util.List;
import org.jxmpp.jid.Jid;

/**
 * An actor of a script: a client, or an external component (XEP-0114).
 *
 * @param kind client or component
 * @param name its name in the script
 * @param jid the client's address, with the resource to bind if it has one; or the component's
 *     domain
 * @param password the client's password, or the component's secret
 * @param host the host to connect to; {@code ""} for the server that the script runs on
 * @param port the port to connect to; 0 for the default
 * @param comments the lines of the comment above it
 */
public record Actor(
        Kind kind,
        String name,
        Jid jid,
        String password,
        String host,
        int port,
        List<String> comments) {

    /** The kinds of actor. */
    public enum Kind {
        /** {@code [Client]}. */
        CLIENT,
        /** {@code [Component]}. */
        COMPONENT
    }

    /** Whether it connects to the server that the script runs on. */
    public boolean isAtHome() {
        return host.isEmpty() && port == 0;
    }

    /** The resource to bind (RFC 6120 §7.7); {@code ""} if the server chooses one. */
    public String resource() {
        return jid.getResourceOrNull() == null ? "" : jid.getResourceOrNull().toString();
    }
}
