package verona.script;

import java.util.List;
import org.jxmpp.jid.Jid;

/**
 * Who takes part in a script: a client, or an external component (XEP-0114).
 *
 * @param kind which of the two
 * @param name what the script calls it
 * @param jid the client's address, with the resource to bind if it has one; or the component's
 *     domain
 * @param password the client's password, or the component's secret
 * @param host where it connects to, {@code ""} for the server that the script is played on
 * @param port the port there, 0 for the usual one
 * @param comments what stands above it, a line each
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

    /** Whether it connects to the server that the script is played on. */
    public boolean isAtHome() {
        return host.isEmpty() && port == 0;
    }

    /** The resource to bind (RFC 6120 §7), {@code ""} for the server's choice. */
    public String resource() {
        return jid.getResourceOrNull() == null ? "" : jid.getResourceOrNull().toString();
    }
}
