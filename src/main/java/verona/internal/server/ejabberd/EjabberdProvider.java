package verona.internal.server.ejabberd;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.server.Settings;
import verona.internal.server.process.ProgramOptions;
import verona.server.ServerKind;
import verona.server.ServerProvider;
import verona.server.XmppServer;

/** Starts the ejabberd that is installed. */
public final class EjabberdProvider implements ServerProvider {

    @Override
    public String name() {
        return ServerKind.EJABBERD.toString();
    }

    @Override
    public XmppServer start(Function<String, @Nullable String> settings) {
        return Ejabberd.start(ProgramOptions.of(new Settings(settings), name()));
    }

    @Override
    public List<String> settings() {
        return List.of("verona.ejabberd.executable", "verona.ejabberd.config");
    }
}
