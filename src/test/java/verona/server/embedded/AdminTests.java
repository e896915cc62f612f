package verona.server.embedded;

import verona.server.embedded.options.EmbeddedServerOptions;

/** Tests in which {@code bard} is an administrator of the server. */
abstract class AdminTests extends EmbeddedServerTests {

    static final String COMMANDS = "http://jabber.org/protocol/commands";
    static final String DATA = "jabber:x:data";

    final RawClient bard = bound("bard");

    @Override
    EmbeddedServer start() {
        EmbeddedServer started =
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withAdmins("bard@localhost"));
        started.createAccount("bard", "password");
        return withAccounts(started);
    }
}
