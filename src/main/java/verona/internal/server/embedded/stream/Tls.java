package verona.internal.server.embedded.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/**
 * TLS between a connection and its stream. It waits for nothing: what can't be understood or said
 * before the peer has said more is kept for then.
 */
final class Tls {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final IncompleteBytes incomplete = new IncompleteBytes();

    Tls(SSLEngine engine) {
        this.engine = engine;
    }

    /** Whether the peer has said that it says no more. */
    boolean isInputOver() {
        return engine.isInboundDone();
    }

    /** What has been negotiated. */
    SSLSession session() {
        return engine.getSession();
    }

    /** Takes in what came from the network, and passes on what that says to the stream. */
    void read(ByteBuffer network, Consumer<ByteBuffer> stream) throws SSLException {
        ByteBuffer bytes = incomplete.with(network);
        boolean more = true;
        while (more) {
            ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
            Status status = unwrap(bytes, plain);
            if (plain.position() > 0) {
                stream.accept(plain.flip());
            }
            more = status == Status.OK && bytes.hasRemaining();
        }
        incomplete.keep(bytes);
    }

    private Status unwrap(ByteBuffer bytes, ByteBuffer plain) throws SSLException {
        SSLEngineResult result = engine.unwrap(bytes, plain);
        runTasks();
        if (isTurn()) {
            wrap(NOTHING);
        }
        return result.getStatus();
    }

    private void runTasks() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private Runnable next() {
        return engine.getDelegatedTask();
    }

    /** Whether the handshake can't go on before the server has said something. */
    private boolean isTurn() {
        return engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
    }

    /** Gives what is to be written to the network, the stream's bytes as far as that can be yet. */
    ByteBuffer write(ByteBuffer plain) throws SSLException {
        if (plain.hasRemaining() || isTurn()) {
            wrap(plain);
        }
        return taken();
    }

    /** Gives what is to be written last; nothing if that has been given. */
    ByteBuffer close() throws SSLException {
        engine.closeOutbound();
        if (!engine.isOutboundDone()) {
            wrap(NOTHING);
        }
        return taken();
    }

    private void wrap(ByteBuffer plain) throws SSLException {
        SSLEngineResult result;
        do {
            ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            result = engine.wrap(plain, record);
            records.write(record.array(), 0, record.position());
            runTasks();
        } while (result.getStatus() == Status.OK
                && (isTurn() || result.bytesConsumed() > 0 && plain.hasRemaining()));
    }

    private ByteBuffer taken() {
        ByteBuffer taken = ByteBuffer.wrap(records.toByteArray());
        records.reset();
        return taken;
    }
}
