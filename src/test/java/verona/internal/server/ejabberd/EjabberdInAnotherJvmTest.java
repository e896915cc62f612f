package verona.internal.server.ejabberd;

import java.io.IOException;
import verona.BesideOthers;
import verona.internal.server.process.AnotherJvmTests;
import verona.internal.server.process.ServerHost;

@BesideOthers("ejabberd")
class EjabberdInAnotherJvmTest extends AnotherJvmTests {

    /** Runs in the other JVM. */
    static final class Host {

        private Host() {}

        public static void main(String[] args) throws IOException {
            ServerHost.run(Ejabberd::start);
        }
    }

    @Override
    protected Class<?> host() {
        return Host.class;
    }

    @Override
    protected void assumeInstalled() {
        InstalledEjabberd.assume();
    }
}
