package verona.internal.local;

import java.io.IOException;

/** A port of a server in this JVM. */
@FunctionalInterface
public interface LocalPort {

    /**
     * Connects to it, as over TCP.
     *
     * @throws IOException if the server has been closed
     */
    LocalConnection connect() throws IOException;
}
