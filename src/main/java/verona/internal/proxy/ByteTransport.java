package verona.internal.proxy;

import java.io.IOException;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;

/**
 * The connection of a proxy with one of a stream's ends, as bytes. One thread reads from it, and
 * any may cut it.
 */
interface ByteTransport {

    /**
     * Waits until {@link #read} need not wait, or somebody calls {@link #wake}. Where it is reading
     * that waits, this returns at once.
     */
    default void await() throws IOException {}

    /** Has whoever waits in {@link #await} look again. */
    default void wake() {}

    /** How many bytes have come that whoever waits in {@link #await} was not woken for. */
    default int available() {
        return 0;
    }

    /**
     * Reads the next bytes, and waits for them where {@link #await} does not.
     *
     * @return how many have come, -1 if no more will
     */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /** Writes bytes, such as those of a whole element or of a frame; one write at a time. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Changes at what pace the bytes go on that are written. */
    void pace(Consumer<Pace> change);

    /**
     * Says that nothing more will be written; what is held back goes on at once before. What comes
     * can be read all the same.
     */
    void end() throws IOException;

    /** What TLS has negotiated; null without TLS. */
    @Nullable SSLSession tlsSession();

    /** Cuts the connection. A thread that reads or writes meanwhile gets an IOException. */
    void cut();

    /** Once it has been cut: waits until no thread writes what was held back. */
    void awaitEnd();
}
