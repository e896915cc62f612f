/** The protocol of WebSocket, RFC 6455, for both ends. Internal. */
@NullMarked
package verona.internal.websocket;

import org.jspecify.annotations.NullMarked;
