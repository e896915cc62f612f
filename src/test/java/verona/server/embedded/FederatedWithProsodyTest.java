package verona.server.embedded;

import verona.internal.server.prosody.InstalledProsody;

/** An embedded server and Prosody. */
class FederatedWithProsodyTest extends FederationTests {

    FederatedWithProsodyTest() {
        super("embedded", "prosody");
    }

    @Override
    void assumeInstalled() {
        InstalledProsody.assume();
    }
}
