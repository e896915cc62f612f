package verona.server;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts servers of one kind. {@link java.util.ServiceLoader} finds providers, so a server of yours
 * needs a public class with a public constructor without parameters, and its name in the file
 * {@code META-INF/services/verona.server.ServerProvider}. Tests then run on it with {@code
 * verona.server = capulet} or {@code @XmppTest(serverName = "capulet")}.
 *
 * <pre>{@code
 * public final class CapuletProvider implements ServerProvider {
 *     public String name() {
 *         return "capulet";
 *     }
 *
 *     public XmppServer start(Function<String, @Nullable String> settings) {
 *         return new CapuletServer();
 *     }
 * }
 * }</pre>
 */
public interface ServerProvider {

    /** The name in settings, in small letters: {@code prosody}. No other provider has it. */
    String name();

    /**
     * Starts a server, and returns when clients can connect. {@link XmppServer#close()} ends it.
     *
     * @param settings the values of settings by their names, null for those that are not set; it
     *     knows Verona's own and those of {@link #settings()}
     * @throws ServerException if a setting is wrong (the message names it and its value, and says
     *     what to do), or if the server can't be started
     */
    XmppServer start(Function<String, @Nullable String> settings);

    /**
     * Starts a server for that domain, so that it can {@linkplain XmppServer#federation() exchange
     * stanzas} with a server of another domain. By default there is no way to choose the domain.
     *
     * <pre>{@code
     * XmppServer server = Servers.provider("prosody").start("capulet.lit", System::getProperty);
     * }</pre>
     *
     * @param domain the domain of its accounts; its chat and publish-subscribe services are below
     *     it
     * @param settings as for {@link #start(Function)}
     * @throws ServerException as {@link #start(Function)}, and if the domain is not valid or can't
     *     be chosen
     */
    default XmppServer start(String domain, Function<String, @Nullable String> settings) {
        throw new ServerException(
                "'"
                        + name()
                        + "' can't be started for the domain "
                        + domain
                        + ": take embedded or prosody");
    }

    /** The names of this provider's settings: {@code verona.capulet.home}. By default none. */
    default List<String> settings() {
        return List.of();
    }

    /**
     * Whether each start gives a new server, without accounts, rooms and messages from before. By
     * default it does. A provider of a server that runs all the time returns false: scripts then
     * share one server.
     */
    default boolean startsNewServers() {
        return true;
    }
}
