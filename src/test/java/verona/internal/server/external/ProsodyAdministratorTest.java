package verona.internal.server.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.InstalledProsody;
import verona.internal.server.prosody.Prosody;
import verona.server.XmppServer;

class ProsodyAdministratorTest extends AdministratorTests {

    @TempDir Path folder;

    @Override
    XmppServer startServer() throws IOException {
        InstalledProsody.assume();
        Path config = folder.resolve("admin.cfg.lua");
        String host = "VirtualHost 'localhost'\n    modules_enabled = { 'admin_adhoc' }\n";
        Files.writeString(config, host);
        return Prosody.start(ProgramOptions.defaults().withConfig(config));
    }
}
