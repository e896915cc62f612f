package verona.internal.server.embedded.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What the server has written to somebody in this JVM who has not read it yet. The methods that
 * read have the names and rules of {@link verona.internal.local.LocalConnection}.
 */
final class LocalPipe {

    /** About as much as is on its way over TCP to somebody who does not read. */
    private static final int MOST = 4 * 1024 * 1024;

    /** An idle connection is to hold no more memory than this. */
    private static final int KEPT = 1024;

    private final Runnable whenRead;
    private byte[] bytes = new byte[KEPT];
    private int count;
    private boolean quiet;
    private boolean refused;
    private boolean woken;
    private boolean ended;
    private boolean closed;

    /**
     * An empty pipe.
     *
     * @param whenRead is called when there is room again after {@link #write} did not take all
     */
    LocalPipe(Runnable whenRead) {
        this.whenRead = whenRead;
    }

    /** Whether {@link #write} wakes nobody. */
    synchronized void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    /** Takes as many bytes as there is room for. */
    synchronized int write(ByteBuffer more) throws IOException {
        requireOpen();
        int taken = Math.min(MOST - count, more.remaining());
        makeRoom(count + taken);
        more.get(bytes, count, taken);
        count += taken;
        refused = more.hasRemaining();
        if (!quiet) {
            notifyAll();
        }
        return taken;
    }

    private void makeRoom(int size) {
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, 2 * bytes.length));
        }
    }

    /** Nothing more will be written. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    synchronized void await() throws IOException {
        try {
            while (count == 0 && !ended && !woken && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
        woken = false;
        requireOpen();
    }

    synchronized int available() {
        return count;
    }

    int read(byte[] buffer, int offset, int length) throws IOException {
        int taken;
        boolean room;
        synchronized (this) {
            requireOpen();
            if (count == 0) {
                return ended ? -1 : 0;
            }
            taken = take(buffer, offset, length);
            room = refused;
            refused = false;
        }
        if (room) {
            whenRead.run();
        }
        return taken;
    }

    private int take(byte[] buffer, int offset, int length) {
        int taken = Math.min(count, length);
        System.arraycopy(bytes, 0, buffer, offset, taken);
        count -= taken;
        if (count > 0) {
            System.arraycopy(bytes, taken, bytes, 0, count);
        } else if (bytes.length > KEPT) {
            bytes = new byte[KEPT];
        }
        return taken;
    }

    private void requireOpen() throws SocketException {
        if (closed) {
            throw new SocketException("Socket closed");
        }
    }
}
