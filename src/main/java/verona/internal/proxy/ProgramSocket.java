package verona.internal.proxy;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import verona.internal.connection.TcpSocket;

/** A program's connection below TLS. A test can have it cut after a number of bytes. */
final class ProgramSocket extends TcpSocket {

    private static final long UNLIMITED = Long.MAX_VALUE;

    private volatile Runnable cut = () -> {};
    private long leftToRead = UNLIMITED;
    private long leftToWrite = UNLIMITED;

    /**
     * Counts bytes from now on. Nobody may write meanwhile.
     *
     * @param cutting cuts the connection. It is called on the thread that reads or writes.
     */
    void cutBy(Runnable cutting) throws IOException {
        cut = cutting;
        writeThrough(Output::new);
    }

    /** Cuts the connection when so many more bytes have been read and handled. */
    void cutAfterReading(long bytes) {
        synchronized (this) {
            leftToRead = bytes;
        }
        if (bytes == 0) {
            cut.run();
        }
    }

    /** Cuts the connection when so many more bytes have been written. */
    void cutAfterWriting(long bytes) {
        synchronized (this) {
            leftToWrite = bytes;
        }
        if (bytes == 0) {
            cut.run();
        }
    }

    private synchronized int takeRead(int count) {
        int taken = (int) Math.min(count, leftToRead);
        leftToRead -= leftToRead == UNLIMITED ? 0 : taken;
        return taken;
    }

    private synchronized int takeWritten(int count) {
        int taken = (int) Math.min(count, leftToWrite);
        leftToWrite -= leftToWrite == UNLIMITED ? 0 : taken;
        return taken;
    }

    private synchronized boolean isReadUp() {
        return leftToRead == 0;
    }

    private synchronized boolean isWrittenUp() {
        return leftToWrite == 0;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Input(super.getInputStream());
    }

    private final class Input extends FilterInputStream {

        Input(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = isReadUp() ? 0 : super.read(buffer, offset, length);
            int taken = count <= 0 ? count : takeRead(count);
            if (taken == 0 && isReadUp()) {
                cut.run();
                return -1;
            }
            return taken;
        }
    }

    private final class Output extends FilterOutputStream {

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int taken = takeWritten(length);
            out.write(bytes, offset, taken);
            if (isWrittenUp()) {
                cut.run();
                throw new IOException("the test has cut the connection");
            }
        }
    }
}
