package verona.internal.connection;

import java.io.IOException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.time.Deadline;

/**
 * What carries the text of a stream: TCP, with or without TLS, or WebSocket. It reads for one
 * thread at a time; any thread may write or cut it.
 */
interface TextTransport {

    /** Writes the stream's opening tag, {@code <stream:stream …>} with an XML declaration. */
    void open(String header) throws IOException;

    /** Writes a whole element, or whatever text a scenario sends. */
    void write(String text) throws IOException;

    /** Writes a last element, {@code ""} for none, and the stream's closing tag. */
    void end(String last) throws IOException;

    /**
     * Reads some of what the server has sent, and waits for it until the deadline.
     *
     * @return how many characters it has read, -1 if the server has ended the connection
     * @throws java.net.SocketTimeoutException if nothing has come
     * @throws ConnectionException if it speaks something else than XMPP
     * @throws java.io.InterruptedIOException if the thread is interrupted, and the deadline is not
     *     {@link Deadline#NEVER}
     */
    int read(char[] buffer, Deadline deadline) throws IOException;

    /**
     * Encrypts the connection.
     *
     * @throws ConnectionException that says what was wrong
     */
    void startTls(ClientTls settings, Deadline deadline);

    /** What TLS has negotiated; null without TLS. */
    @Nullable SSLSession tlsSession();

    /** Ends the connection in order, once the stream has been closed. */
    void close() throws IOException;

    /** Cuts the connection. A thread that reads or writes meanwhile gets an IOException. */
    void cut() throws IOException;
}
