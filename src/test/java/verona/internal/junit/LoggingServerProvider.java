package verona.internal.junit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.server.Federation;
import verona.server.LogLine;
import verona.server.ServerProvider;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;

/** A server that logs what tests want it to. */
public final class LoggingServerProvider implements ServerProvider {

    @Override
    public String name() {
        return "logging";
    }

    @Override
    public XmppServer start(Function<String, @Nullable String> settings) {
        return new LoggingServer(EmbeddedServer.start());
    }

    @Override
    public XmppServer start(String domain, Function<String, @Nullable String> settings) {
        return new LoggingServer(
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withDomain(domain)));
    }

    static final class LoggingServer implements XmppServer {

        private final EmbeddedServer server;
        private final List<LogLine> lines = new CopyOnWriteArrayList<>();

        LoggingServer(EmbeddedServer server) {
            this.server = server;
        }

        static void log(XmppServer server, LogLine.Level level, String text) {
            ((LoggingServer) server).lines.add(new LogLine(Instant.now(), level, text));
        }

        @Override
        public List<LogLine> log(Instant since) {
            return lines.stream().filter(line -> !line.time().isBefore(since)).toList();
        }

        @Override
        public Federation federation() {
            return server.federation();
        }

        @Override
        public String description() {
            return "logging server at " + host() + ":" + port();
        }

        @Override
        public String host() {
            return server.host();
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public String domain() {
            return server.domain();
        }

        @Override
        public void createAccount(String localpart, String password) {
            server.createAccount(localpart, password);
        }

        @Override
        public void ensureAccount(String localpart, String password) {
            server.ensureAccount(localpart, password);
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
