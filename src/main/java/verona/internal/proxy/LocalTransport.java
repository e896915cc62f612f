package verona.internal.proxy;

import java.io.IOException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.local.LocalConnection;

/** A connection to a server in this JVM. */
record LocalTransport(LocalConnection connection) implements ByteTransport {

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
        connection.write(bytes, offset, length);
    }

    @Override
    public void end() {
        connection.end();
    }

    @Override
    public @Nullable SSLSession tlsSession() {
        return null;
    }

    @Override
    public void cut() {
        connection.close();
    }
}
