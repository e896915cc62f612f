package verona.internal.server.prosody;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import verona.server.ServerException;

/** For tests that need Prosody: they are skipped where it is not installed. */
public final class InstalledProsody {

    private InstalledProsody() {}

    /** Skips the test that calls it where there is no Prosody. */
    public static void assume() {
        assumeTrue(isThere(), "Prosody is not installed: apt-get install prosody");
    }

    private static boolean isThere() {
        try {
            return Files.exists(Prosody.INSTALLED.find(null));
        } catch (ServerException missing) {
            return false;
        }
    }
}
