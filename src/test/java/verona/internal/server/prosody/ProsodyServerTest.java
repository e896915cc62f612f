package verona.internal.server.prosody;

import verona.internal.server.process.ChildServerTests;

class ProsodyServerTest extends ChildServerTests {

    ProsodyServerTest() {
        super("Prosody", Prosody::start);
    }

    @Override
    protected void assumeInstalled() {
        InstalledProsody.assume();
    }
}
