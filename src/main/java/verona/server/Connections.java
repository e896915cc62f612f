package verona.server;

/**
 * Refuses or drops new connections to a server. Open connections stay open.
 *
 * <pre>{@code
 * bot.connections().refuse();
 * bot.stream().disconnect();
 * // what does the program do while nobody listens?
 * bot.connections().accept();
 * }</pre>
 */
public interface Connections {

    /** Closes the ports, so that connecting fails as if no server ran. */
    void refuse();

    /**
     * Accepts connections and closes each at once.
     *
     * @throws ServerException if the port was closed, and another program has taken it since
     */
    void drop();

    /**
     * Accepts and serves connections again.
     *
     * @throws ServerException if the port was closed, and another program has taken it since
     */
    void accept();
}
