package verona.docs;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.server.ServerProvider;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

public final class MyServerProvider implements ServerProvider {

    @Override
    public String name() {
        return "myserver";
    }

    @Override
    public List<String> settings() {
        return List.of("verona.myserver.title");
    }

    @Override
    public XmppServer start(Function<String, @Nullable String> settings) {
        String title = settings.apply("verona.myserver.title");
        return new MyServer(title == null ? "my server" : title);
    }

    private static final class MyServer implements XmppServer {

        // It stands for yours: a process, a container, a connection to its administration.
        private final EmbeddedServer server = EmbeddedServer.start();
        private final String title;

        private MyServer(String title) {
            this.title = title;
        }

        @Override
        public String description() {
            return title + " at " + host() + ":" + port();
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public String domain() {
            return "localhost";
        }

        @Override
        public void createAccount(String localpart, String password) {
            server.createAccount(localpart, password);
        }

        @Override
        public void deleteAccount(String localpart) {
            server.deleteAccount(localpart);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
