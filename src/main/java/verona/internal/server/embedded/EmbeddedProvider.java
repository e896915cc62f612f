package verona.internal.server.embedded;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.server.ServerKind;
import verona.server.ServerProvider;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;

/** Starts the embedded server. */
public final class EmbeddedProvider implements ServerProvider {

    @Override
    public String name() {
        return ServerKind.EMBEDDED.toString();
    }

    @Override
    public XmppServer start(Function<String, @Nullable String> settings) {
        return EmbeddedServer.start();
    }

    @Override
    public XmppServer start(String domain, Function<String, @Nullable String> settings) {
        return EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withDomain(domain));
    }
}
