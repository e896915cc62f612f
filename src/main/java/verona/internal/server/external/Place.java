package verona.internal.server.external;

/**
 * Where a server listens.
 *
 * @param host a host name or address
 * @param port a TCP port
 */
record Place(String host, int port) {

    /** As messages name it: {@code 192.0.2.1:5222}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
