package verona.server;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.server.Settings;
import verona.internal.server.ejabberd.Ejabberd;
import verona.internal.server.external.ExternalSettings;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.Prosody;
import verona.server.embedded.EmbeddedServer;

/**
 * Starts the server that the settings name. The names of settings begin with {@code verona.}; a
 * lookup returns null for a setting that is not set.
 *
 * <pre>{@code
 * XmppServer server = Servers.start(System::getProperty); // -Dverona.server=prosody
 * }</pre>
 */
public final class Servers {

    private static final String SERVER = "verona.server";

    private Servers() {}

    /**
     * Starts the server that {@code verona.server} names.
     *
     * @throws ServerException as {@link #start(ServerKind, Function)}
     */
    public static XmppServer start(Function<String, @Nullable String> settings) {
        return start(ServerKind.DEFAULT, settings);
    }

    /**
     * Starts a server of that kind with its settings.
     *
     * @throws ServerException if a setting is wrong (the message names it and its value, and says
     *     what to do), or if the server can't be started
     */
    public static XmppServer start(ServerKind kind, Function<String, @Nullable String> settings) {
        return switch (kind(kind, settings)) {
            case PROSODY -> Prosody.start(ProgramOptions.of(new Settings(settings), "prosody"));
            case EJABBERD -> Ejabberd.start(ProgramOptions.of(new Settings(settings), "ejabberd"));
            case EXTERNAL -> new ExternalSettings(new Settings(settings)).server();
            default -> EmbeddedServer.start();
        };
    }

    /**
     * The given kind or, for {@link ServerKind#DEFAULT}, the one that {@code verona.server} names.
     *
     * @throws ServerException if the setting's value is not a kind of server
     */
    public static ServerKind kind(ServerKind asked, Function<String, @Nullable String> settings) {
        return asked != ServerKind.DEFAULT
                ? asked
                : new Settings(settings)
                        .read(
                                SERVER,
                                "embedded",
                                "it must be embedded, prosody, ejabberd or external",
                                ServerKind::named);
    }
}
