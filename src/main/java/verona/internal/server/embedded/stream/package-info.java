/**
 * Connections and streams of the embedded server: sockets, stream negotiation and resource binding
 * (RFC 6120). Internal.
 */
@NullMarked
package verona.internal.server.embedded.stream;

import org.jspecify.annotations.NullMarked;
