package verona.internal.proxy;

import java.util.function.Consumer;
import verona.internal.fault.Pace;
import verona.stanza.Element;

/** A stream between a program and its server, which goes through a proxy. */
public interface ProxiedStream {

    /**
     * Sends text to the server, after what the program has sent so far. Once the stream is over
     * this does nothing.
     */
    void insert(String xml);

    /**
     * Sends a stanza to the program, after what the server has sent so far. Neither the program nor
     * the server can tell by its counts that it is not the server's (XEP-0198 §4). If the stream is
     * over, it is sent once its session has been resumed, or never.
     */
    void give(Element stanza);

    /** Whether neither end has closed it, and nothing has cut it. */
    boolean isOpen();

    /**
     * Cuts the connection to both ends. When this method returns, everything about it has been
     * reported, unless it is called from a {@link ProxyListener}. Do not call it with a lock that
     * the listener waits for.
     */
    void cut();

    /**
     * Closes the stream to the program with a stream error, and to the server in order. When this
     * returns, the end has been reported.
     *
     * @param condition a condition of RFC 6120 §4.9.3
     */
    void closeWithError(String condition);

    /**
     * Cuts the program's connection, and ends that to the server without closing the stream. When
     * this returns, the server knows, and the end has been reported.
     */
    void disconnect();

    /** Does so when that many more bytes have been written to the program's TCP connection. */
    void disconnectAfterSending(long bytes);

    /** Does so when that many more bytes have come from the program's, and have been forwarded. */
    void disconnectAfterReceiving(long bytes);

    /** Has nothing arrive at either end any more, and neither notice. */
    void stall();

    /**
     * Changes at what pace bytes arrive at either end. Once the stream is over this does nothing.
     */
    void pace(Consumer<Pace> change);

    /** Whether nothing arrives any more because of that. */
    boolean isStalled();
}
