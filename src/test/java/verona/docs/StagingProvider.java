package verona.docs;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.server.ServerProvider;
import verona.server.Servers;
import verona.server.XmppServer;

public final class StagingProvider implements ServerProvider {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "verona.external.host", "127.0.0.1",
                    "verona.external.port", "15222",
                    "verona.external.domain", "staging.example.org",
                    "verona.external.accounts", "register");

    @Override
    public String name() {
        return "staging";
    }

    @Override
    public XmppServer start(Function<String, @Nullable String> settings) {
        return Servers.provider("external")
                .start(name -> SETTINGS.getOrDefault(name, settings.apply(name)));
    }

    @Override
    public boolean startsNewServers() {
        return false;
    }
}
