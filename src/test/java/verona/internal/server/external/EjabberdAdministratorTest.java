package verona.internal.server.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import verona.BesideOthers;
import verona.internal.server.ejabberd.Ejabberd;
import verona.internal.server.ejabberd.InstalledEjabberd;
import verona.internal.server.process.ProgramOptions;
import verona.server.XmppServer;

@BesideOthers("ejabberd")
class EjabberdAdministratorTest extends AdministratorTests {

    @TempDir Path folder;

    @Override
    XmppServer startServer() throws IOException {
        InstalledEjabberd.assume();
        Path config = folder.resolve("admin.yml");
        Files.writeString(
                config,
                "modules:\n  mod_configure: {}\naccess_rules:\n  configure:\n    allow: admin\n");
        return Ejabberd.start(ProgramOptions.defaults().withConfig(config));
    }
}
