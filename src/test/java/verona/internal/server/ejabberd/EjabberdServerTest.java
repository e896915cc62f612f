package verona.internal.server.ejabberd;

import verona.BesideOthers;
import verona.internal.server.process.ChildServerTests;

@BesideOthers("ejabberd")
class EjabberdServerTest extends ChildServerTests {

    EjabberdServerTest() {
        super("ejabberd", Ejabberd::start);
    }

    @Override
    protected void assumeInstalled() {
        InstalledEjabberd.assume();
    }
}
