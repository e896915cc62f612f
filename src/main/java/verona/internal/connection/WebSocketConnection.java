package verona.internal.connection;

import java.nio.ByteBuffer;

/**
 * A connection on which a WebSocket has been opened, for somebody who reads and writes its frames
 * himself.
 *
 * @param first what the server has sent since
 */
public record WebSocketConnection(TcpConnection connection, ByteBuffer first) {}
