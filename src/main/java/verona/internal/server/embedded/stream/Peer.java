package verona.internal.server.embedded.stream;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The other end of a connection: over TCP, or in this JVM. Nothing here waits. */
interface Peer {

    /** What is called when the peer has sent something, or takes more. */
    interface Listener {

        void ready(boolean readable, boolean writable);

        /** Whether nothing that was read or is to be written is kept back for later. */
        boolean isIdle();
    }

    /** Has that called from now on, as a task of the dispatcher. */
    void start(Listener listener) throws IOException;

    /**
     * Whether it is called.
     *
     * @param reading when the peer has sent something, or ended its output
     * @param writing when the peer takes more
     */
    void await(boolean reading, boolean writing);

    /** Reads what has come; -1 if no more will. */
    int read(ByteBuffer bytes) throws IOException;

    /** Writes as much as the peer takes now. */
    int write(ByteBuffer bytes) throws IOException;

    /** Nothing more will be written. */
    void shutDownOutput() throws IOException;

    void close() throws IOException;
}
