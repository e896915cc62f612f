package verona.internal.proxy;

import java.io.IOException;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;
import verona.internal.local.LocalConnection;

/** A connection to a server in this JVM. */
final class LocalTransport implements ByteTransport {

    private final LocalConnection connection;
    private final PacedOutput out;

    LocalTransport(LocalConnection connection) {
        this.connection = connection;
        out = new PacedOutput(connection::write, connection::wake);
    }

    @Override
    public void await() throws IOException {
        connection.await();
    }

    @Override
    public int available() {
        return connection.available();
    }

    @Override
    public void wake() {
        connection.wake();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return connection.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void pace(Consumer<Pace> change) {
        out.change(change);
    }

    @Override
    public void end() throws IOException {
        out.release();
        connection.end();
    }

    @Override
    public @Nullable SSLSession tlsSession() {
        return null;
    }

    @Override
    public void cut() {
        out.close();
        connection.close();
    }

    @Override
    public void awaitEnd() {
        out.awaitEnd();
    }
}
