package verona.scenarios.federation;

import static verona.server.ServerKind.PROSODY;

import org.junit.jupiter.api.BeforeAll;
import verona.RemoteServer;
import verona.Server;
import verona.internal.server.prosody.InstalledProsody;

/** The same with the test's own server and Prosody. */
class LinkFaultsWithProsodyTest extends LinkFaultsTest {

    @Server(kind = PROSODY)
    RemoteServer capulet;

    @BeforeAll
    static void needsProsody() {
        InstalledProsody.assume();
    }
}
