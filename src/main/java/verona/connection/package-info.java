/** How a client connects, and what it has negotiated with the server. */
@NullMarked
package verona.connection;

import org.jspecify.annotations.NullMarked;
