package verona.internal.server.external;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import verona.server.ComponentAccount;
import verona.server.ServerException;
import verona.server.UnavailableException;

/**
 * The external components that a server is configured for, lent one by one.
 *
 * @see ExternalSettings
 */
final class GivenComponents {

    private static final String SETTING = "verona.external.components";

    private final Map<String, Given> all = new LinkedHashMap<>();
    private final Set<String> lent = new HashSet<>();
    private final int usualPort;

    /**
     * A component that a server is configured for.
     *
     * @param port the TCP port at which the server takes it
     */
    record Given(String domain, int port, String secret) {}

    /**
     * Those of a server.
     *
     * @param usualPort the port for all others, which tests name themselves; 0 for none
     */
    GivenComponents(List<Given> components, int usualPort) {
        components.forEach(each -> all.put(each.domain(), each));
        this.usualPort = usualPort;
    }

    /** The server is configured for none that is known. */
    static GivenComponents none() {
        return new GivenComponents(List.of(), 0);
    }

    /**
     * Lends the component of that domain or, if the domain is empty, any that is free.
     *
     * @param server names the server in messages
     * @throws UnavailableException if the server has none
     * @throws ServerException if it is in use
     */
    synchronized ComponentAccount lend(
            String domain, String secret, String hint, Supplier<String> server) {
        if (domain.isEmpty()) {
            return lendAny(hint, server);
        }
        port(domain, server);
        if (!lent.add(domain)) {
            throw inUse("The component '" + domain + "'", server);
        }
        Given given = all.get(domain);
        return new ComponentAccount(
                domain, given == null || !secret.isEmpty() ? secret : given.secret());
    }

    private ComponentAccount lendAny(String hint, Supplier<String> server) {
        if (all.isEmpty()) {
            throw unavailable("a component for '" + hint + "'", server);
        }
        return all.values().stream()
                .filter(each -> lent.add(each.domain()))
                .findFirst()
                .map(each -> new ComponentAccount(each.domain(), each.secret()))
                .orElseThrow(() -> inUse("Each component that '" + hint + "' could be", server));
    }

    synchronized void giveBack(String domain) {
        lent.remove(domain);
    }

    /**
     * Where the server takes the component of that domain.
     *
     * @throws UnavailableException if that is not known
     */
    int port(String domain, Supplier<String> server) {
        Given given = all.get(domain);
        if (given == null && usualPort == 0) {
            throw unavailable("the component '" + domain + "'", server);
        }
        return given == null ? usualPort : given.port();
    }

    /** Where the server takes components; 0 if that is not known, or depends on their domains. */
    int port() {
        Set<Integer> ports = new HashSet<>(all.values().stream().map(Given::port).toList());
        return usualPort == 0 && ports.size() == 1 ? ports.iterator().next() : usualPort;
    }

    private static ServerException inUse(String what, Supplier<String> server) {
        return new ServerException(
                what
                        + " on "
                        + server.get()
                        + " is in use. Give more components in "
                        + SETTING
                        + ", or run fewer tests at a time.");
    }

    /** It is not known where the server takes such a component, or those. */
    static UnavailableException unavailable(String what, Supplier<String> server) {
        return new UnavailableException(
                "It is not known where "
                        + server.get()
                        + " takes "
                        + what
                        + ": configure it there, and say so with "
                        + SETTING
                        + "=domain:port:secret. Tests that name domain and secret themselves need"
                        + " just the port, by verona.external.component.port.");
    }
}
