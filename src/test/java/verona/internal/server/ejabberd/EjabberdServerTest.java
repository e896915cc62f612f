package verona.internal.server.ejabberd;

import verona.internal.server.process.ChildServerTests;

class EjabberdServerTest extends ChildServerTests {

    EjabberdServerTest() {
        super("ejabberd", Ejabberd::start);
    }

    @Override
    protected void assumeInstalled() {
        InstalledEjabberd.assume();
    }
}
