package verona.internal.server.prosody;

import java.io.IOException;
import verona.BesideOthers;
import verona.internal.server.process.AnotherJvmTests;
import verona.internal.server.process.ServerHost;

@BesideOthers
class ProsodyInAnotherJvmTest extends AnotherJvmTests {

    /** Runs in the other JVM. */
    static final class Host {

        private Host() {}

        public static void main(String[] args) throws IOException {
            ServerHost.run(Prosody::start);
        }
    }

    @Override
    protected Class<?> host() {
        return Host.class;
    }

    @Override
    protected void assumeInstalled() {
        InstalledProsody.assume();
    }
}
