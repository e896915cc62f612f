package verona.internal.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;

/** What there is to be read, and what was written, without a connection. */
final class HeldBytes implements ByteTransport {

    private final ByteArrayInputStream in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    HeldBytes(String text) {
        in = new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** All that was written. */
    String written() {
        return out.toString(UTF_8);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        return in.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        out.write(bytes, offset, length);
    }

    @Override
    public void pace(Consumer<Pace> change) {}

    @Override
    public void end() {}

    @Override
    public @Nullable SSLSession tlsSession() {
        return null;
    }

    @Override
    public void cut() {}

    @Override
    public void awaitEnd() {}
}
