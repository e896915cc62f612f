package verona.internal.proxy;

/** A stream between a program and its server, which goes through a proxy. */
public interface ProxiedStream {

    /**
     * Sends text to the server, after what the program has sent so far. Once the stream is over
     * this does nothing.
     */
    void insert(String xml);

    /** Whether neither end has closed it, and nothing has cut it. */
    boolean isOpen();

    /**
     * Cuts the connection to both ends. When this method returns, everything about it has been
     * reported, unless it is called from a {@link ProxyListener}. Do not call it with a lock that
     * the listener waits for.
     */
    void cut();
}
