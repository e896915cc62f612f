package verona.internal.proxy;

import java.io.IOException;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.connection.Transport;
import verona.internal.fault.Pace;

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

    /** Writes those of nobody but the proxy: at what pace, see {@link Pace#setPrompt}. */
    final void writePromptly(String xml) throws IOException {
        pace(pace -> pace.setPrompt(true));
        try {
            write(xml);
        } finally {
            pace(pace -> pace.setPrompt(false));
        }
    }

    /** Closes the stream that goes to this end. */
    abstract void closeStream() throws IOException;

    /** What all of it goes over. */
    final ByteTransport bytes() {
        return bytes;
    }

    /** Changes at what pace the bytes go on that are written. */
    final void pace(Consumer<Pace> change) {
        bytes.pace(change);
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

    /** Once it has been cut: waits until no thread writes what was held back. */
    final void awaitEnd() {
        bytes.awaitEnd();
    }
}
