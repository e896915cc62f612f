package verona.internal.connection;

/**
 * Where a server listens.
 *
 * @param host its host name or address
 * @param port its TCP port
 */
public record ServerAddress(String host, int port) {

    /** As messages name it: {@code 127.0.0.1:5222}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
