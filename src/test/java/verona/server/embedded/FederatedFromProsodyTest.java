package verona.server.embedded;

import verona.internal.server.prosody.InstalledProsody;

/** Prosody and an embedded server. */
class FederatedFromProsodyTest extends FederationTests {

    FederatedFromProsodyTest() {
        super("prosody", "embedded");
    }

    @Override
    void assumeInstalled() {
        InstalledProsody.assume();
    }
}
