package verona.internal.proxy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;

/**
 * What goes out over one connection, at the pace that a test has set. Bytes that are held back are
 * written by a thread that lives as long as there are any, so nobody who writes waits for them.
 */
final class PacedOutput extends OutputStream {

    /** Where bytes go. */
    interface Sink {

        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    /** About as much as is on its way over TCP: then who writes waits for room. */
    private static final int MOST = 4 * 1024 * 1024;

    private final Sink sink;
    private final Runnable whenWritten;
    private final ReentrantLock writing = new ReentrantLock();
    private final Pace pace = new Pace();
    private @Nullable ProxyThread thread;
    private @Nullable IOException failure;
    private boolean running;
    private boolean closed;

    /**
     * One that holds nothing back yet.
     *
     * @param whenWritten is called when bytes have been written that were held back
     */
    PacedOutput(Sink sink, Runnable whenWritten) {
        this.sink = sink;
        this.whenWritten = whenWritten;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        awaitRoom();
        writing.lock();
        try {
            if (holds(bytes, offset, length)) {
                writeDue();
            } else {
                sink.write(bytes, offset, length);
            }
        } finally {
            writing.unlock();
        }
    }

    private synchronized void awaitRoom() throws IOException {
        try {
            while (pace.held() > MOST && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    /** Whether the bytes are to be written as the pace has it. */
    private synchronized boolean holds(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        } else if (closed) {
            throw new SocketException("Socket closed");
        } else if (pace.isIdle()) {
            return false;
        }
        pace.hold(ByteBuffer.wrap(bytes, offset, length), now());
        return true;
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
    }

    private void writeDue() throws IOException {
        for (ByteBuffer due = next(); due.hasRemaining(); due = next()) {
            sink.write(due.array(), due.arrayOffset() + due.position(), due.remaining());
        }
    }

    private synchronized ByteBuffer next() {
        ByteBuffer next = pace.next(now());
        if (pace.held() > 0 && !running && !closed) {
            running = true;
            thread = new ProxyThread(this::run);
            thread.start();
        }
        notifyAll();
        return next;
    }

    private void run() {
        try {
            while (awaitDue()) {
                writing.lock();
                try {
                    writeDue();
                } finally {
                    writing.unlock();
                }
                whenWritten.run();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Whether there is more to be written. */
    private synchronized boolean awaitDue() throws IOException {
        try {
            for (long left = left(); left > 0; left = left()) {
                wait(1 + TimeUnit.MICROSECONDS.toMillis(left));
            }
        } catch (InterruptedException e) {
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
        running = pace.held() > 0;
        return running;
    }

    /** How long the next bytes are not due, in microseconds. */
    private long left() {
        return pace.held() == 0 ? 0 : pace.due() - now();
    }

    /** Whoever writes next hears of it. */
    private synchronized void fail(IOException e) {
        failure = e;
        close();
    }

    /** Changes the pace. */
    synchronized void change(Consumer<Pace> change) {
        change.accept(pace);
        notifyAll();
    }

    /** Writes at once what is held back. */
    void release() throws IOException {
        change(Pace::release);
        writing.lock();
        try {
            writeDue();
        } finally {
            writing.unlock();
        }
    }

    /** Forgets what is held back, and writes nothing more. */
    @Override
    public synchronized void close() {
        closed = true;
        change(Pace::discard);
    }

    /** Waits for the end of its thread; it has been closed. */
    void awaitEnd() {
        ProxyThread last;
        synchronized (this) {
            last = thread;
        }
        if (last != null) {
            last.awaitEnd();
        }
    }
}
