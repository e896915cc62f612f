package verona.scenarios;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import verona.XmppClient;
import verona.internal.connection.ManagedSession;
import verona.server.Routing;
import verona.server.XmppServer;

/** Tests of what another server than the embedded one does otherwise, with the section about it. */
public final class Specification {

    private Specification() {}

    /**
     * Skips the test on Prosody, which differs from the specification there.
     *
     * @param clause what says otherwise: {@code "XEP-0045 §7.2.1"}
     */
    public static void differsOnProsody(XmppServer server, String clause) {
        skipOnProsody(server, "differs from " + clause);
    }

    /**
     * Skips the test on ejabberd, which differs from the specification there, though not each time:
     * what it always does otherwise is in {@code verona-deviations.toml}.
     *
     * @param clause what says otherwise: {@code "XEP-0198 §5"}
     */
    public static void sometimesDiffersOnEjabberd(XmppServer server, String clause) {
        assumeFalse(
                server.description().startsWith("ejabberd"),
                () -> "on ejabberd: sometimes differs from " + clause);
    }

    /**
     * Skips the test on Prosody, which does otherwise where the specification leaves that free.
     *
     * @param clause what leaves it free: {@code "XEP-0045 §6.5"}
     */
    public static void otherwiseOnProsody(XmppServer server, String clause) {
        skipOnProsody(server, "otherwise, as " + clause + " leaves it free");
    }

    /**
     * Skips a row of a table on Prosody.
     *
     * @param clause the clause that Prosody differs from, in brackets the one that leaves free what
     *     Prosody does otherwise, empty where Prosody does the same
     */
    public static void prosodyDiffersFrom(XmppServer server, String clause) {
        if (clause.startsWith("(")) {
            otherwiseOnProsody(server, clause.substring(1, clause.length() - 1));
        } else if (!clause.isEmpty()) {
            differsOnProsody(server, clause);
        }
    }

    /**
     * Skips the test on Prosody, which does not have what the specification makes optional.
     *
     * @param clause what leaves it open: {@code "XEP-0060 §4.5"}
     */
    public static void isOptionalOnProsody(XmppServer server, String clause) {
        skipOnProsody(server, "missing, optional by " + clause);
    }

    /** Skips the test where the client has stream management: its session outlives a cut. */
    public static void endsWithItsConnection(XmppClient client) {
        assumeFalse(
                client.session() instanceof ManagedSession, "a session hibernates, XEP-0198 §5");
    }

    /**
     * Skips the test on servers that route asynchronously: of what a client can do (XEP-0115), they
     * may not have learned yet when it has answered.
     */
    public static void hasLearnedCapabilities(XmppServer server) {
        assumeTrue(
                server.routing() == Routing.IN_ORDER,
                "nothing shows when the server has learned what a client can do");
    }

    private static void skipOnProsody(XmppServer server, String why) {
        assumeFalse(server.description().startsWith("prosody"), () -> "on Prosody: " + why);
    }
}
