package verona.internal.local;

import java.io.IOException;

/**
 * A client's end of a connection to a server in this JVM. The server handles what is written on the
 * thread that writes it. Any thread may write, and any may read; those who read take turns.
 */
public interface LocalConnection {

    /**
     * Writes bytes. The server has handled them when this returns. What it writes meanwhile wakes
     * nobody who waits in {@link #await}: whoever writes reads that afterwards, or calls {@link
     * #wake}.
     *
     * @throws IOException if the connection has ended
     */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Ends what is written. What comes can be read all the same. */
    void end();

    /**
     * Waits until {@link #read} has something to say, or somebody calls {@link #wake}.
     *
     * @throws IOException if this end has been closed, or the thread is interrupted
     */
    void await() throws IOException;

    /** Has whoever waits look again. */
    void wake();

    /** Waits until the server has done all that it was given to do before. */
    void settle();

    /**
     * Whether the server has handled all that was written, and keeps back nothing that it writes.
     */
    boolean isHandled();

    /** How many bytes can be read now. */
    int available();

    /**
     * Reads what has come, and does not wait.
     *
     * @return how many bytes; 0 if none have come, -1 if no more will
     * @throws IOException if this end has been closed
     */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /** Closes both directions. */
    void close();
}
