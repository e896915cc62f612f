package verona.internal.server.external;

import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;

class EmbeddedAdministratorTest extends AdministratorTests {

    @Override
    XmppServer startServer() {
        return EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withoutRegistration());
    }
}
