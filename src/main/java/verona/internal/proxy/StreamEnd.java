package verona.internal.proxy;

import java.io.IOException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.connection.Transport;

/**
 * One of the two ends of a stream for a proxy: the program, or the server. One thread reads from
 * it, part by part, and any may cut it.
 */
abstract class StreamEnd {

    private final ByteTransport bytes;

    StreamEnd(ByteTransport bytes) {
        this.bytes = bytes;
    }

    /** What carries the stream. */
    abstract Transport carrier();

    /** Reads what comes next; false if nothing more will come. */
    abstract boolean read() throws IOException;

    /** The next part of what has been read; null if it has not come whole. */
    abstract @Nullable Part next();

    /** All that has been read and is no whole part; null if there is nothing. */
    abstract @Nullable Part rest();

    /** Whether nothing has been read that is not in a part yet. */
    abstract boolean isEmpty();

    /** Writes a part as it has come from the other end; one write at a time. */
    abstract void write(Part part) throws IOException;

    /** Writes elements and tags that have not come like that; one write at a time. */
    abstract void write(String xml) throws IOException;

    /** Closes the stream that goes to this end. */
    abstract void closeStream() throws IOException;

    /** What all of it goes over. */
    final ByteTransport bytes() {
        return bytes;
    }

    /** Says that nothing more will be written. What comes can be read all the same. */
    final void end() throws IOException {
        bytes.end();
    }

    /** What TLS has negotiated; null without TLS. */
    final @Nullable SSLSession tlsSession() {
        return bytes.tlsSession();
    }

    /** Cuts the connection. A thread that reads or writes meanwhile gets an IOException. */
    final void cut() {
        bytes.cut();
    }
}
