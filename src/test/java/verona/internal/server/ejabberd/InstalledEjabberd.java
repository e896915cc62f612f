package verona.internal.server.ejabberd;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import verona.server.ServerException;

/** For tests that need ejabberd: they are skipped where it is not installed. */
public final class InstalledEjabberd {

    private InstalledEjabberd() {}

    /** Skips the test that calls it where there is no ejabberd. */
    public static void assume() {
        assumeTrue(isThere(), "ejabberd is not installed: apt-get install ejabberd");
    }

    private static boolean isThere() {
        try {
            return Files.exists(Ejabberd.INSTALLED.find(null));
        } catch (ServerException missing) {
            return false;
        }
    }
}
