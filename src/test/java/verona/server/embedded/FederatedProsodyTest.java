package verona.server.embedded;

import verona.internal.server.prosody.InstalledProsody;

/** Two Prosodys. */
class FederatedProsodyTest extends FederationTests {

    FederatedProsodyTest() {
        super("prosody", "prosody");
    }

    @Override
    void assumeInstalled() {
        InstalledProsody.assume();
    }
}
