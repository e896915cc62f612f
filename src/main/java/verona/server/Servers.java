package verona.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.server.Settings;

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
        return provider(kind, settings).start(settings);
    }

    /**
     * The provider of that kind of server or, for {@link ServerKind#DEFAULT}, of the one that
     * {@code verona.server} names.
     *
     * @throws ServerException if the setting's value is no name of a provider
     */
    public static ServerProvider provider(
            ServerKind kind, Function<String, @Nullable String> settings) {
        return kind != ServerKind.DEFAULT
                ? provider(kind.toString())
                : new Settings(settings)
                        .read(SERVER, ServerKind.EMBEDDED.toString(), Servers::provider);
    }

    /**
     * The provider with that name, in small or capital letters.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     * @throws ServerException if a provider can't be loaded, or if two have the same name
     */
    public static ServerProvider provider(String name) {
        Map<String, ServerProvider> all = byName();
        ServerProvider provider = all.get(name.toLowerCase(Locale.ROOT));
        if (provider == null) {
            throw new IllegalArgumentException("it must be " + names(sorted(all)));
        }
        return provider;
    }

    /**
     * All providers there are: Verona's own, then others by their names.
     *
     * @throws ServerException if one can't be loaded, or if two have the same name
     */
    public static List<ServerProvider> providers() {
        return sorted(byName());
    }

    private static Map<String, ServerProvider> byName() {
        Map<String, ServerProvider> byName = new HashMap<>();
        try {
            for (ServerProvider provider : ServiceLoader.load(ServerProvider.class)) {
                ServerProvider other = byName.put(provider.name(), provider);
                if (other != null) {
                    throw new ServerException(
                            String.format(
                                    "Two providers of servers are called '%s', %s and %s: rename"
                                            + " one, or take one from the class path.",
                                    provider.name(),
                                    other.getClass().getName(),
                                    provider.getClass().getName()));
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new ServerException(
                    "A provider of servers can't be loaded, correct its class or the file that"
                            + " names it: "
                            + e.getMessage(),
                    e);
        }
        return byName;
    }

    private static List<ServerProvider> sorted(Map<String, ServerProvider> byName) {
        return byName.values().stream()
                .sorted(Comparator.comparingInt(Servers::rank).thenComparing(ServerProvider::name))
                .toList();
    }

    private static int rank(ServerProvider provider) {
        for (ServerKind own : ServerKind.values()) {
            if (own.toString().equals(provider.name())) {
                return own.ordinal();
            }
        }
        return ServerKind.values().length;
    }

    private static String names(List<ServerProvider> providers) {
        List<String> names = new ArrayList<>(providers.stream().map(ServerProvider::name).toList());
        String last = names.remove(names.size() - 1);
        return String.join(", ", names) + " or " + last;
    }
}
