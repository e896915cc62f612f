package verona.internal.server.external;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.server.Settings;
import verona.server.ServerKind;
import verona.server.ServerProvider;
import verona.server.XmppServer;

/** Connects to a server that is running already. */
public final class ExternalProvider implements ServerProvider {

    @Override
    public String name() {
        return ServerKind.EXTERNAL.toString();
    }

    @Override
    public XmppServer start(Function<String, @Nullable String> settings) {
        return new ExternalSettings(new Settings(settings)).server();
    }

    @Override
    public List<String> settings() {
        return List.of(
                "verona.external.host",
                "verona.external.port",
                "verona.external.domain",
                "verona.external.muc",
                "verona.external.accounts",
                "verona.external.admin",
                "verona.external.component.port",
                "verona.external.components",
                "verona.external.dns",
                "verona.external.quiet",
                "verona.external.tls.port",
                "verona.external.trust",
                "verona.external.websocket");
    }

    @Override
    public boolean startsNewServers() {
        return false;
    }
}
