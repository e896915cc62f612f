package verona.internal.server.prosody;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.server.Settings;
import verona.internal.server.process.ProgramOptions;
import verona.server.ServerKind;
import verona.server.ServerProvider;
import verona.server.XmppServer;

/** Starts the Prosody that is installed. */
public final class ProsodyProvider implements ServerProvider {

    @Override
    public String name() {
        return ServerKind.PROSODY.toString();
    }

    @Override
    public XmppServer start(Function<String, @Nullable String> settings) {
        return Prosody.start(options(settings));
    }

    @Override
    public XmppServer start(String domain, Function<String, @Nullable String> settings) {
        return Prosody.start(options(settings).withDomain(domain));
    }

    private ProgramOptions options(Function<String, @Nullable String> settings) {
        return ProgramOptions.of(new Settings(settings), name());
    }

    @Override
    public List<String> settings() {
        return List.of("verona.prosody.executable", "verona.prosody.config");
    }
}
