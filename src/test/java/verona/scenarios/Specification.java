package verona.scenarios;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import verona.server.XmppServer;

/** Tests of what the specification says and a certain server does otherwise. */
public final class Specification {

    private Specification() {}

    /**
     * Skips the test on Prosody, which differs from the specification there.
     *
     * @param clause what says otherwise: {@code "XEP-0045 §7.2.1"}
     */
    public static void differsOnProsody(XmppServer server, String clause) {
        assumeFalse(
                server.description().startsWith("prosody"), () -> "on Prosody: differs, " + clause);
    }
}
